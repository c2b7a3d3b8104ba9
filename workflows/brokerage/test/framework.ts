import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past } from '@casewright/workflow/spec';
import framework from '../framework/index.js';

export const manager = as('contract-manager', { personId: 'mary' });
export const director = as('commissioning-director', { personId: 'dora' });
export const board = as('cib-board', { personId: 'ben' });

/** The framework `f1`, looked at on this day at ten o'clock. */
export const on = (day: string) =>
  spec(framework, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'f1' });

export const { given } = on('2011-10-10');

/** What the contract manager plans, and writes down as requirements. */
export const PLAN = { title: 'Improvement framework', services: ['data profiles'], purpose: 'To tender under it' };
export const LOTS = { lots: ['data profiles', 'policy implementation'], startsOn: '2011-11-01', endsOn: '2012-03-31' };

export const BID = { bidderId: 'serco', lots: ['policy implementation'], receivedAt: '2011-09-30T09:00:00.000Z' };

export const planned = (plan: object = {}): Past => ({
  ...{ type: 'FrameworkPlanned', data: { ...PLAN, ...plan, frameworkId: 'f1' } },
});
export const specified = (lots: object = {}): Past => ({ type: 'FrameworkSpecified', data: { ...LOTS, ...lots } });
const advertised = { type: 'FrameworkAdvertised', data: { closesOn: '2011-09-30' } };
export const bid = (more: object = {}): Past => ({ type: 'FrameworkBidReceived', data: { ...BID, ...more } });
const closed = { type: 'FrameworkBidsClosed', data: {} };
export const scored = (evaluatorId: string, bidderId = 'serco', score = 70) => ({
  ...{ type: 'FrameworkBidScored', data: { bidderId, score, evaluatorId } },
});
export const admitting = (...providerIds: readonly string[]) => ({
  ...{ type: 'FrameworkEstablished', data: { providerIds } },
});

/** Histories up to a stage. */
export const open = [planned(), specified(), advertised];
export const evaluating = [...open, bid(), closed];
export const established = [...evaluating, scored('eve'), scored('adam'), admitting('serco')];
