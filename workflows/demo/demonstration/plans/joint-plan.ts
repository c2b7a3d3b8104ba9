import { later } from '../later.js';
import { on, upTo, type Line } from '../line.js';
import { adviser, GOVERNMENT_OFFICE } from '../people/government-office.js';
import { dcs, directorOf, provider } from '../people/organisations.js';
import { story } from '../story.js';

export type Priority = { readonly priorityId: string; readonly title: string; readonly niCode?: string };

/** What a provider offers for the need of a priority. */
export type Offer = {
  readonly offerId: string;
  readonly priorityId: string;
  readonly providerId: string;
  readonly text: string;
  readonly dueBy: string;
  readonly days?: number;
  readonly visits?: number;
  readonly delivererId?: string;
};

export type Plan = {
  readonly councilId: string;
  readonly regionId: string;
  readonly opened: string;
  readonly priorities: readonly Priority[];
  readonly offers: readonly Offer[];
  /** The last command of the usual way that is given. */
  readonly until: string;
  readonly also?: readonly Line[];
};

/** Where the guidance says that a dialogue starts in the first year, whatever else there is. */
const SOURCES = ['apa', 'ns-early-years', 'ns-education', 'laa-review', 'workforce-self-assessment'] as const;

/** A council's plan for 2009-10 on its usual way, as far as it has come. */
export const jointPlan = (plan: Plan) =>
  story('jisp', planId(plan.councilId), [
    ...upTo(plan.until, [...opening(plan), ...dialogue(plan), ...brokering(plan), ...approval(plan)]),
    ...(plan.also ?? []),
  ]);

const planId = (councilId: string): string => `${councilId}_2009_10`;

const opening = ({ councilId, regionId, opened }: Plan): readonly Line[] => {
  const csa = adviser(regionId);
  return [
    on(opened, csa, 'OpenJisp', {
      ...{ councilId, regionId, planYear: '2009-10', goId: GOVERNMENT_OFFICE },
      ...{ csaId: csa.personId, dcsId: directorOf(councilId).personId },
    }),
    ...SOURCES.map((source) =>
      on(later(opened, 1), csa, 'RecordJispEvidence', {
        evidenceId: source,
        source,
        date: later(opened, -5),
        ref: 'Illustrative',
      }),
    ),
  ];
};

const dialogue = ({ councilId, regionId, opened, priorities }: Plan): readonly Line[] => {
  const csa = adviser(regionId);
  const director = dcs(councilId);
  return [
    on(later(opened, 10), csa, 'InitiateDialogue', { startedOn: later(opened, 10) }),
    ...priorities.map((priority) =>
      on(later(opened, 12), csa, 'ProposePriority', { ...priority, workforceDevelopment: false }),
    ),
    on(later(opened, 14), csa, 'ConfirmLaaTargets', { settledOn: later(opened, 14), changed: false }),
    on(later(opened, 15), csa, 'AgreePriorities', {
      ...{ priorityIds: priorities.map(({ priorityId }) => priorityId), dcsAgreementRef: 'Minutes' },
      workforceExemptionReason: 'Illustrative: workforce development is in a plan of its own',
    }),
    ...priorities.map(({ priorityId, title }) =>
      on(later(opened, 18), director, 'RecordNeed', {
        needId: needOf(priorityId),
        priorityId,
        text: `Support with: ${title}`,
        externalSupportRequired: true,
      }),
    ),
    on(later(opened, 19), director, 'CompleteNeeds'),
  ];
};

const needOf = (priorityId: string): string => `need-${priorityId}`;

const brokering = ({ regionId, opened, offers }: Plan): readonly Line[] => {
  const csa = adviser(regionId);
  return [
    ...offers.map(({ offerId, priorityId, providerId }) =>
      on(later(opened, 20), csa, 'InviteOffer', {
        offerId,
        needIds: [needOf(priorityId)],
        providerId,
        optional: false,
      }),
    ),
    ...offers.map((offer) =>
      on(later(opened, 28), provider(offer.providerId), 'SubmitOffer', { offerId: offer.offerId, ...whatIs(offer) }),
    ),
    on(later(opened, 32), csa, 'AssemblePackage', { joinedUp: true, tailored: true, proportionate: true }),
  ];
};

/** An offer as it is submitted or revised. */
export const whatIs = ({ text, dueBy, days, visits, delivererId }: Offer) => ({
  ...{ text, dueBy, objectiveType: 'process', differentiated: true, approximate: false },
  ...(days === undefined ? {} : { days }),
  ...(visits === undefined ? {} : { visits }),
  ...(delivererId === undefined ? {} : { delivererId }),
  ...(days === undefined && visits === undefined ? { unquantifiedReason: 'As much advice as the managers need' } : {}),
});

const approval = ({ councilId, regionId, opened, offers }: Plan): readonly Line[] => {
  const csa = adviser(regionId);
  const copied = later(opened, 48);
  return [
    on(later(opened, 38), dcs(councilId), 'AcceptPackage', { version: 1 }),
    on(later(opened, 40), csa, 'SendForApproval', { version: 1, documentRef: `Plan of ${councilId}` }),
    on(later(opened, 46), dcs(councilId), 'ApproveJisp', { version: 1 }),
    on(copied, csa, 'CopyJisp', { recipientIds: partnersOf(offers), copiedOn: copied }),
  ];
};

/** Everybody who gets a copy: whoever supports the council, and the key partners of every plan. */
const partnersOf = (offers: readonly Offer[]): readonly string[] => [
  ...new Set([...offers.map(({ providerId }) => providerId), 'riep', 'c4eo', 'csp']),
];
