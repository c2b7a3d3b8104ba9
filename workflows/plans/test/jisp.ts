import { englandAndWales } from '@casewright/calendar';
import { fold, SYSTEM_ACTOR } from '@casewright/workflow';
import { as, spec, type Past, type Setup } from '@casewright/workflow/spec';
import jisp from '../jisp/index.js';
import type { Plan } from '../jisp/plan.js';

/** A Monday in the winter before the first plan year. */
export const NOW = '2009-01-12T10:00:00.000Z';

/** Bedford's plan for 2009-10, looked at on this day at ten o'clock. */
export const on = (day: string, settings: Setup['settings'] = {}) =>
  spec(jisp, { calendar: englandAndWales(), now: `${day}T10:00:00.000Z`, id: 'bedford_2009_10', settings });

export const { given } = on('2009-01-12');

export const csa = as('csa', { personId: 'cleo', regionId: 'E' });
export const dcs = as('council-dcs', { personId: 'dana', orgId: 'bedford' });
export const goLead = as('go-lead', { personId: 'gwen', regionId: 'E' });
export const tfc = as('provider', { personId: 'tess', orgId: 'tfc' });
export const tpc = as('provider', { personId: 'theo', orgId: 'tpc' });
export const riep = as('riep', { personId: 'rhys', orgId: 'riep' });
export const c4eo = as('c4eo', { personId: 'cara', orgId: 'c4eo' });
export const dcsf = as('dcsf', { personId: 'dora' });

const by = (role: string, personId: string, scope: object = {}) => ({ by: { personId, role, ...scope } });
const byCsa = by('csa', 'cleo', { regionId: 'E' });
const byDcs = by('council-dcs', 'dana', { orgId: 'bedford' });
const byTfc = by('provider', 'tess', { orgId: 'tfc' });

/** What the adviser sends to open the plan. */
export const OPENING = {
  councilId: 'bedford',
  regionId: 'E',
  planYear: '2009-10',
  goId: 'go-east',
  csaId: 'cleo',
  dcsId: 'dana',
} as const;

export const TARGET = '2009-03-31';

export const opened: Past = {
  type: 'JispOpened',
  data: { ...OPENING, jispId: 'bedford_2009_10', targetCompletionOn: TARGET },
  at: NOW,
  ...byCsa,
};
export const evidence = (source = 'apa', evidenceId = 'e1'): Past => ({
  type: 'JispEvidenceRecorded',
  data: { evidenceId, source, date: '2008-12-17', ref: 'Letter of December 2008' },
  ...byCsa,
});
export const initiated: Past = {
  type: 'JispDialogueInitiated',
  data: { startedOn: '2009-01-12', missingSources: [] },
  ...byCsa,
};

export const WORKFORCE = { priorityId: 'p1', title: 'One workforce', workforceDevelopment: true } as const;
export const CENTRES = {
  priorityId: 'p2',
  title: 'Children’s centres',
  niCode: 'NI 109',
  workforceDevelopment: false,
} as const;

export const proposed = (priority: object = WORKFORCE): Past => ({
  type: 'PriorityProposed',
  data: { ...priority, proposedByRole: 'csa' },
  ...byCsa,
});
export const settled: Past = {
  type: 'LaaTargetsConfirmed',
  data: { settledOn: '2009-01-12', changed: false },
  ...byCsa,
};
export const agreed = (priorityIds = ['p1', 'p2']): Past => ({
  type: 'PrioritiesAgreed',
  data: { priorityIds, dcsAgreementRef: 'Minutes of 12 January' },
  ...byCsa,
});
export const need = (needId: string, priorityId: string, externalSupportRequired = true): Past => ({
  type: 'NeedRecorded',
  data: { needId, priorityId, text: `Need ${needId}`, externalSupportRequired },
  ...byDcs,
});
export const needsIdentified: Past = { type: 'NeedsIdentified', data: {}, ...byDcs };

export const invited = (offerId: string, providerId = 'tfc', more: object = {}): Past => ({
  type: 'OfferInvited',
  data: { offerId, needIds: ['n2'], providerId, optional: false, respondBy: '2009-02-02', ...more },
  ...byCsa,
});

/** What a provider offers. */
export const OFFER = {
  text: 'Re-evaluate the portfolio of children’s centres',
  objectiveType: 'outcome',
  differentiated: true,
  days: 3,
  approximate: false,
  dueBy: '2009-06-30',
} as const;

export const received = (offerId: string, more: object = {}): Past => ({
  type: 'OfferReceived',
  data: { offerId, ...OFFER, ...more, version: 1 },
  ...byTfc,
});
export const challenged = (offerId: string, ground = 'undifferentiated'): Past => ({
  type: 'OfferChallenged',
  data: { offerId, ground, text: 'Every authority could have this' },
  ...byCsa,
});
export const revised = (offerId: string, version: number, more: object = {}): Past => ({
  type: 'OfferRevised',
  data: { offerId, ...OFFER, ...more, version },
  ...byTfc,
});
export const declined = (offerId: string): Past => ({ type: 'OfferDeclined', data: { offerId, reason: 'Too far' } });
export const withdrawn = (offerId: string): Past => ({ type: 'OfferWithdrawn', data: { offerId, reason: 'No staff' } });
export const optionalDecided = (offerId: string, take: boolean): Past => ({
  type: 'OptionalOfferDecided',
  data: { offerId, take },
  ...byDcs,
});

const attested = { joinedUp: true, tailored: true, proportionate: true } as const;
const totals = { totalDays: 3, totalVisits: 0, totalPence: 0 };
export const ATTESTED = attested;

export const assembled: Past = { type: 'PackageAssembled', data: { ...attested, version: 1, ...totals }, ...byCsa };
export const revisionsRequested = (round: number, ...items: readonly object[]): Past => ({
  type: 'PackageRevisionsRequested',
  data: { items, round },
  ...byDcs,
});
export const furtherChangesRequested = (round: number, ...items: readonly object[]): Past => ({
  type: 'JispFurtherChangesRequested',
  data: { items, round },
  ...byDcs,
});
export const fedBack = (...offerIds: readonly string[]): Past => ({
  type: 'AuthorityViewsFedBack',
  data: { offerIds, text: 'Shorter, please' },
  ...byCsa,
});
export const resubmitted = (version: number, ...itemIds: readonly string[]): Past => ({
  type: 'PackageResubmitted',
  data: { responses: itemIds.map((itemId) => ({ itemId, outcome: 'done', text: 'Done' })), version, ...totals },
  ...byCsa,
});
export const accepted = (version = 1): Past => ({ type: 'PackageAccepted', data: { version }, ...byDcs });
export const sent = (version = 1): Past => ({
  type: 'JispSentForApproval',
  data: { version, documentRef: 'Draft of January', warnings: [] },
  ...byCsa,
});
export const approved = (version = 1): Past => ({
  type: 'JispApproved',
  data: { version, approvedOn: '2009-01-12', daysFromTarget: -78 },
  ...byDcs,
});
export const copied = (outstanding: readonly string[], ...recipientIds: readonly string[]): Past => ({
  type: 'JispCopied',
  data: { recipientIds, copiedOn: '2009-01-12', outstanding },
  ...byCsa,
});

export const changeProposed = (changeId = 'ch1', kind = 'amend-offer'): Past => ({
  type: 'InYearChangeProposed',
  data: { changeId, kind, reason: 'A merger of two centres' },
  ...byDcs,
});
export const amended = (more: object, changeId = 'ch1'): Past => ({
  type: 'PlanItemAmended',
  data: { changeId, ...more },
  ...byDcs,
});
export const changeSent = (version = 2, changeId = 'ch1'): Past => ({
  type: 'InYearChangeSentForApproval',
  data: { changeId, version },
  ...byCsa,
});
export const changeApproved = (version = 2, changeId = 'ch1'): Past => ({
  type: 'InYearChangeApproved',
  data: { changeId, version },
  ...byDcs,
});
export const changeDropped = (changeId = 'ch1'): Past => ({
  type: 'InYearChangeDropped',
  data: { changeId, reason: 'No longer needed' },
  ...byDcs,
});
export const delivered = (
  offerId: string,
  more: object = { days: 3, cumulativeDays: 3, cumulativePence: 0 },
): Past => ({
  type: 'JispSupportDelivered',
  data: { offerId, date: '2009-06-10', ...more },
  ...byTfc,
});
export const rated = (offerId: string): Past => ({
  type: 'SupportFeedbackRecorded',
  data: { offerId, rating: 4, comment: 'Helpful' },
  ...byDcs,
});
export const closed = (closedOn: string): Past => ({ type: 'JispClosed', data: { closedOn, warnings: [] }, ...byCsa });

/** Histories up to a stage. There are two priorities with a need each; one of them wants external support. */
export const agreeingPriorities = [opened, evidence(), initiated];
export const identifyingNeeds = [...agreeingPriorities, proposed(), proposed(CENTRES), settled, agreed()];
export const collecting = [...identifyingNeeds, need('n1', 'p1', false), need('n2', 'p2'), needsIdentified];
export const offered = [...collecting, invited('o1'), received('o1')];
export const withAuthority = [...offered, assembled];
export const revising = [...withAuthority, revisionsRequested(1, { itemId: 'i1', offerId: 'o1', text: 'Shorter' })];
export const preparing = [...withAuthority, accepted()];
export const withDcs = [...preparing, sent()];
export const finalised = [...withDcs, approved()];
export const active = [...finalised, copied([], 'tfc', 'riep', 'c4eo', 'csp')];
export const changing = [...active, changeProposed()];
export const changeWithDcs = [...changing, changeSent()];

/** Nobody is in the directory, and nothing else is known. */
export const NOBODY_KNOWN = { lookups: { csa: undefined, dcs: undefined } };
export const NO_PROVIDERS = { lookups: { providers: [], successor: undefined } };

/** What a plan remembers of a history. */
export const planAfter = (...history: readonly Past[]): Plan =>
  fold(
    jisp,
    history.map((event) => ({ at: NOW, by: SYSTEM_ACTOR, ...event })),
  ).context as Plan;

/** The states of its offers, in the order in which they were invited. */
export const offerStates = (...history: readonly Past[]) => planAfter(...history).offers.map(({ state }) => state);
