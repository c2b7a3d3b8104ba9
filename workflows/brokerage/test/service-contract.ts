import { englandAndWales } from '@casewright/calendar';
import { as, spec, type Past, type Setup } from '@casewright/workflow/spec';
import serviceContract from '../service-contract/index.js';

export const manager = as('contract-manager', { personId: 'mary' });
export const director = as('commissioning-director', { personId: 'dora' });
export const serco = as('provider', { personId: 'sam', orgId: 'serco' });

/** The contract `sc1`, looked at on this day at ten o'clock. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(serviceContract, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'sc1', settings });

export const { given } = on('2011-10-26');

/** Answers to the lookup of the framework. */
export const under = (framework?: { readonly stage: string; readonly final: boolean; readonly data: object }) => ({
  lookups: { framework },
});
export const ESTABLISHED = { stage: 'established', final: false, data: { providersAdmitted: ['serco', 'c4eo'] } };

export const SERVICE = {
  ...{ frameworkId: 'f1', service: 'payment-by-results trials', startsOn: '2011-11-01', endsOn: '2012-03-31' },
};
export const TENDER = { providerId: 'serco', pricePence: 2_800_000, ref: 'tender-17' };

export const specified = (more: object = {}): Past => ({
  type: 'ServiceSpecified',
  data: { ...SERVICE, ...more, contractId: 'sc1' },
  by: { personId: 'mary', role: 'contract-manager' },
});
export const invited = {
  ...{ type: 'TendersInvited', data: { closesOn: '2011-10-28', invitedProviderIds: ['serco', 'c4eo'] } },
};
export const received = (more: object = {}): Past => ({
  type: 'TenderReceived',
  data: { ...TENDER, ...more },
  by: { personId: 'sam', role: 'provider', orgId: 'serco' },
});
export const closed = { type: 'TendersClosed', data: {} };
export const awardedTo = (providerId: string) => ({
  type: 'ContractAwarded',
  data: { providerId, reason: 'Best value' },
});
export const startedOn = (day: string) => ({ type: 'ContractStarted', data: { startedOn: day } });
export const varied = (more: object) => ({ type: 'ContractVaried', data: { ...more, reason: 'More requests' } });
export const interim = {
  type: 'InterimArrangementRegistered',
  data: { providerId: 'c4eo', service: 'recruitment of specialists', endsOn: '2011-10-31' },
};

/** Histories up to a stage. */
export const tendering = [specified(), invited];
export const evaluating = [...tendering, received(), closed];
export const awarded = [...evaluating, awardedTo('serco')];
export const live = [...awarded, startedOn('2011-11-01')];
