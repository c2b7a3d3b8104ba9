import { later } from '../later.js';
import { on, upTo, type By, type Line } from '../line.js';
import { commissioningDirector, officer } from '../people/improvement-board.js';
import { dcs } from '../people/organisations.js';
import { story } from '../story.js';

/** A line of support, and the stream by which it is sourced. */
export type Support = {
  readonly line: {
    readonly sourceKind: 'framework-call-off' | 'sector-specialist';
    readonly providerId?: string;
    readonly days: number;
    readonly costPence: number;
    readonly dueBy: string;
  };
  readonly refStream: string;
};

export type Case = {
  readonly councilId: string;
  readonly regionId: string;
  readonly broker: By;
  /** A notice came into force a week before the case was opened; without one the council sees risks itself. */
  readonly underNotice: boolean;
  readonly opened: string;
  /** When the broker is proposed. */
  readonly brokered: string;
  readonly lines: readonly Support[];
  /** Who approves the money. */
  readonly approver?: By;
  readonly delivered?: string;
  /** The last command of the usual way that is given. */
  readonly until: string;
  readonly also?: readonly Line[];
};

/** A council's case on its usual way, as far as it has come. The case is called like its council. */
export const improvementCase = (brokered: Case) =>
  story('improvement-case', brokered.councilId, [
    ...upTo(brokered.until, [
      ...referral(brokered),
      ...needs(brokered),
      ...pack(brokered),
      ...delivery(brokered),
      ...stepDown(brokered),
    ]),
    ...(brokered.also ?? []),
  ]);

const ILLUSTRATIVE = 'Illustrative: no source names the councils that CIB supports.';

/** London and the East Midlands test the system first, of the groups that the sources name. */
const EARLY_ADOPTERS: readonly string[] = ['LON', 'EM'];

const referral = ({ councilId, regionId, broker, underNotice, opened, brokered }: Case): readonly Line[] => [
  on(opened, officer, 'OpenCase', {
    ...{ councilId, regionId, earlyAdopter: EARLY_ADOPTERS.includes(regionId), summary: ILLUSTRATIVE },
    ...(underNotice
      ? { trigger: 'improvement-notice', ...noticeOf(councilId, later(opened, -5)) }
      : { trigger: 'performance-risk' }),
  }),
  on(later(opened, 2), commissioningDirector, 'AcceptReferral'),
  on(brokered, commissioningDirector, 'ProposeBroker', { brokerId: broker.personId, declaredInterests: [] }),
  on(later(brokered, 2), dcs(councilId), 'ConfirmBroker'),
];

const noticeOf = (councilId: string, noticeIssuedOn: string) => ({
  ...{ noticeRef: `Illustrative notice, ${councilId}`, noticeIssuedOn, noticeReviewDueOn: '2012-10-31' },
});

const needs = ({ councilId, broker, underNotice, opened, brokered }: Case): readonly Line[] => [
  on(later(brokered, 4), broker, 'RecordCaseEvidence', {
    ...{ evidenceId: 'e1', source: underNotice ? 'improvement-notice' : 'self-assessment' },
    ...{ date: opened, ref: 'Illustrative' },
  }),
  on(later(brokered, 7), broker, 'DraftNeeds', {
    needs: [
      {
        ...{ needId: 'n1', theme: 'Front door', text: 'Illustrative: decide sooner', evidenceIds: ['e1'] },
        ...{ urgency: 'high', externalSupportRequired: true },
      },
    ],
  }),
  on(later(brokered, 10), dcs(councilId), 'AgreeNeeds', { version: 1 }),
];

const pack = ({ councilId, broker, brokered, lines, approver = commissioningDirector }: Case): readonly Line[] => [
  ...lines.map(({ line }, index) =>
    on(later(brokered, 12), broker, 'AddSupportLine', {
      lineId: `l${index + 1}`,
      needId: 'n1',
      description: 'Illustrative support',
      ...line,
    }),
  ),
  on(later(brokered, 13), broker, 'SubmitPackage'),
  on(later(brokered, 16), dcs(councilId), 'AgreePackage', { version: 1 }),
  on(later(brokered, 18), approver, 'ApproveFunding', {
    approvedPence: lines.reduce((sum, { line }) => sum + line.costPence, 0),
  }),
];

const delivery = ({ broker, brokered, lines }: Case): readonly Line[] => [
  ...lines.map(({ refStream }, index) =>
    on(later(brokered, 21), broker, 'SourceLine', { lineId: `l${index + 1}`, refStream }),
  ),
  on(later(brokered, 22), broker, 'StartDelivery', { startedOn: later(brokered, 22), phased: false }),
];

const stepDown = ({ councilId, regionId, broker, underNotice, brokered, lines }: Case): readonly Line[] => {
  const day = (days: number) => later(brokered, days);
  const ids = lines.map((_, index) => ({ lineId: `l${index + 1}` }));
  return [
    ...ids.map((line) => on(day(45), broker, 'CompleteLine', line)),
    ...ids.map((line) => on(day(46), dcs(councilId), 'RateLine', { ...line, rating: 4 })),
    on(day(47), broker, 'RecordCaseEvidence', {
      evidenceId: 'e2',
      source: 'inspection',
      date: day(46),
      ref: 'Illustrative',
    }),
    on(day(48), broker, 'OpenProgressReview', { reviewDate: day(48) }),
    ...(underNotice
      ? [on(day(49), officer, 'RecordNoticeChange', { status: 'lifted', effectiveOn: day(49), ref: 'Letter' })]
      : []),
    on(day(50), { personId: broker.personId, role: 'lead-broker', regionId }, 'DecideProgress', {
      decision: 'step-down',
      evidenceIds: ['e2'],
      rationale: 'Needs are met',
      dcsAgreementRef: 'Minutes',
    }),
    on(day(55), commissioningDirector, 'CloseCase', {
      outcome: underNotice ? 'notice-lifted' : 'needs-met',
      summary: 'Needs are met',
    }),
  ];
};
