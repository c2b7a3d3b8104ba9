import { englandAndWales } from '@casewright/calendar';
import { NOTHING_HELD } from '@casewright/workflow';
import { as, spec, type Past, type Setup } from '@casewright/workflow/spec';
import callOff from '../call-off/index.js';

export const leadBroker = as('lead-broker', { personId: 'lena', regionId: 'NE' });
export const broker = as('associate-broker', { personId: 'bo' });
export const officer = as('cib-officer', { personId: 'olu' });
export const manager = as('contract-manager', { personId: 'mary' });
export const director = as('commissioning-director', { personId: 'dora' });
export const serco = as('provider', { personId: 'sam', orgId: 'serco' });

/** The call-off `co1`, looked at on this day at ten o'clock. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(callOff, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'co1', settings });

export const { given } = on('2011-11-03');

/** Serco's contract for five months. */
export const SERCOS = {
  ...{ stage: 'live', final: false, frameworkIsOver: false },
  data: { frameworkId: 'f1', startsOn: '2011-11-01', endsOn: '2012-03-31', providerId: 'serco' },
};
export const INTERIM = {
  ...{ stage: 'interim', final: false, frameworkIsOver: false, data: { endsOn: '2011-10-31', providerId: 'c4eo' } },
};

/** Answers to the lookups: the contract, the case that the support is for, and what is committed of the contract. */
export const knowing = (
  contract: object | undefined = SERCOS,
  beneficiary?: object,
  committed: object = NOTHING_HELD,
) => ({
  lookups: { contract, beneficiary, committed },
});

/** Four days for a council's improvement case. */
export const SUPPORT = {
  ...{ contractId: 'sc1', forStream: 'improvementCase-ic1', description: 'Review of the front door' },
  ...{ days: 4, pricePence: 300_000, deliverFrom: '2011-11-14', deliverTo: '2012-03-30' },
};

const by = (role: string, personId: string) => ({ by: { role, personId } });

/** Bo's request. */
export const requested = (more: object = {}): Past => ({
  type: 'CallOffRequested',
  data: { ...SUPPORT, callOffId: 'co1', requestedById: 'bo', providerId: 'serco', regionId: 'NE', ...more },
});
export const submitted = { type: 'CallOffSubmitted', data: {}, ...by('cib-officer', 'olu') };
export const approved = {
  type: 'CallOffApproved',
  data: {},
  ...by('contract-manager', 'mary'),
  at: '2011-11-03T10:00:00.000Z',
};
export const placed = { type: 'CallOffOrdered', data: { orderRef: 'PO 1' }, ...by('contract-manager', 'mary') };
export const takenOn = { type: 'CallOffAcceptedByProvider', data: {}, ...by('provider', 'sam') };
export const days = (count: number, cumulativeDays = count) => ({
  type: 'CallOffDeliveryRecorded',
  data: { date: '2011-11-21', days: count, cumulativeDays },
  ...by('provider', 'sam'),
});
export const reported = { type: 'CallOffDelivered', data: {}, ...by('provider', 'sam') };
export const disputing = { type: 'CallOffDisputed', data: { reason: 'No report' }, ...by('associate-broker', 'bo') };
export const accepting = {
  type: 'CallOffDeliveryAccepted',
  data: { rating: 4, acceptedOn: '2011-12-01' },
  ...by('associate-broker', 'bo'),
};
export const settled = (agreedPence: number) => ({
  type: 'CallOffDisputeSettled',
  data: { agreedPence, reason: 'Three days', acceptedOn: '2011-12-01' },
  ...by('commissioning-director', 'dora'),
});

/** Histories up to a stage. */
export const draft = [requested()];
export const awaitingApproval = [...draft, submitted];
export const isApproved = [...awaitingApproval, approved];
export const ordered = [...isApproved, placed];
export const delivering = [...ordered, takenOn];
export const delivered = [...delivering, days(4), reported];
export const disputed = [...delivered, disputing];
export const accepted = [...delivered, accepting];
