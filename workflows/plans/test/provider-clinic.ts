import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past } from '@casewright/workflow/spec';
import clinic from '../provider-clinic/index.js';

/** The clinic `c1`, looked at on a Monday in September. */
export const { given } = spec(clinic, { calendar: englandAndWales(), now: '2009-09-14T10:00:00.000Z', id: 'c1' });

export const csa = as('csa', { personId: 'cleo', regionId: 'E' });
export const tess = as('provider', { personId: 'tess', orgId: 'tfc' });

/** Why providers are brought together. */
export const REASON = { regionId: 'E', priorityKeys: ['NI 112'], reason: 'Three providers, one need' };

export const INVITATION = { date: '2009-09-21', providerIds: ['tfc', 'tpc', 'ns'] };

export const ACTIONS = [
  { actionId: 'a1', text: 'Share the timetable', ownerId: 'tfc' },
  { actionId: 'a2', text: 'Join the two visits', ownerId: 'c4eo' },
];

export const planned: Past = { type: 'ClinicPlanned', data: { ...REASON, clinicId: 'c1', organiserId: 'cleo' } };
export const sent: Past = { type: 'ClinicInvitationsSent', data: INVITATION };
export const heldWith = (...attended: readonly string[]): Past => ({
  type: 'ClinicHeld',
  data: { attended, actions: ACTIONS },
});
export const done = (actionId: string): Past => ({ type: 'ClinicActionCompleted', data: { actionId } });

/** Histories up to a stage. */
export const invited = [planned, sent];
export const held = [...invited, heldWith('tfc', 'tpc', 'bedford')];
