import { on, type Line } from '../line.js';
import { adviser, goLead } from '../people/government-office.js';
import { dcs, provider } from '../people/organisations.js';
import { jointPlan, whatIs, type Offer, type Plan } from './joint-plan.js';

const WELL_BEING = { priorityId: 'ni50', title: 'Emotional health of children', niCode: 'NI 50' };
const CENTRES = { priorityId: 'ni109', title: "Delivery of Sure Start Children's Centres", niCode: 'NI 109' };

const OFFERS: readonly Offer[] = [
  {
    ...{ offerId: 'o1', priorityId: 'ni109', providerId: 'tfc', dueBy: '2009-09-30', days: 3 },
    text: 'Illustrative: review of how centres reach families',
  },
  {
    ...{ offerId: 'o2', priorityId: 'ni50', providerId: 'national-strategies', dueBy: '2009-11-30', days: 4 },
    text: 'Illustrative: help with the emotional health of children in care',
  },
];

const [centres, wellBeing] = OFFERS as readonly [Offer, Offer];

const planIn =
  (regionId: string) =>
  (councilId: string, opened: string, until: string, also: readonly Line[] = []): Plan => ({
    ...{ councilId, regionId, opened, until, also, priorities: [WELL_BEING, CENTRES], offers: OFFERS },
  });

const inNorthEast = planIn('NE');
const inYorkshire = planIn('YH');

const csa = adviser('NE');
const csaOfYorkshire = adviser('YH');

const change = { changeId: 'c1', kind: 'amend-offer', reason: 'More schools than expected' };

const amended: readonly Line[] = [
  on('2009-10-05', csa, 'ProposeChange', change),
  on('2009-10-12', provider('national-strategies'), 'ReviseOffer', {
    offerId: 'o2',
    ...whatIs({ ...wellBeing, days: 6 }),
  }),
  on('2009-10-19', csa, 'SendChangeForApproval', { changeId: 'c1', version: 2 }),
];

const revisions = {
  items: [
    { itemId: 'r1', offerId: 'o1', text: 'Start before the summer' },
    { itemId: 'r2', offerId: 'o2', text: 'Name the schools' },
  ],
};

const supported = ({ offerId, providerId, days }: Offer, date: string): readonly Line[] => [
  on(date, provider(providerId), 'RecordSupportDelivered', { offerId, date, days }),
  on('2010-01-18', dcs('barnsley'), 'RecordSupportFeedback', { offerId, rating: 3 }),
  on('2010-01-25', csaOfYorkshire, 'CommunicateFeedback', { offerId, communicatedOn: '2010-01-25' }),
];

const PLANS: readonly Plan[] = [
  inNorthEast('durham', '2009-02-16', 'RecordJispEvidence'),
  inNorthEast('gateshead', '2009-02-09', 'ProposePriority'),
  inNorthEast('hartlepool', '2009-02-02', 'AgreePriorities'),
  inNorthEast('middlesbrough', '2009-01-26', 'InviteOffer'),
  inNorthEast('newcastle_upon_tyne', '2009-01-19', 'AssemblePackage'),
  inNorthEast('north_tyneside', '2009-01-12', 'AssemblePackage', [
    on('2009-03-05', dcs('north_tyneside'), 'RequestPackageRevisions', revisions),
    on('2009-03-09', csa, 'FeedBackToProviders', { offerIds: ['o1'], text: 'The council wishes for an earlier start' }),
  ]),
  inNorthEast('northumberland', '2009-01-05', 'AcceptPackage'),
  inNorthEast('redcar_and_cleveland', '2008-12-15', 'SendForApproval'),
  inNorthEast('south_tyneside', '2009-01-14', 'ApproveJisp', [
    on('2009-03-23', csa, 'CopyJisp', { recipientIds: ['riep', 'csp'], copiedOn: '2009-03-23' }),
  ]),
  inNorthEast('stockton_on_tees', '2009-01-27', 'CopyJisp', amended.slice(0, 1)),
  inNorthEast('sunderland', '2009-01-22', 'CopyJisp', amended),
  inYorkshire('barnsley', '2009-02-02', 'CopyJisp', [
    ...supported(centres, '2009-09-21'),
    ...supported(wellBeing, '2009-11-23'),
    on('2010-04-06', csaOfYorkshire, 'CloseJisp', { closedOn: '2010-04-06' }),
  ]),
  inYorkshire('bradford', '2009-01-13', 'InviteOffer', [
    on('2009-02-23', csaOfYorkshire, 'WithdrawJisp', {
      ...{ reason: 'The council needs no support', dcsAgreementRef: 'Letter' },
    }),
  ]),
  inYorkshire('calderdale', '2008-12-16', 'CopyJisp', [
    on('2009-09-14', goLead('YH'), 'CancelJisp', { reasonCode: 'merged', reason: 'Goes on in another plan' }),
  ]),
];

/** Plans for 2009-10 at every stage. Which councils they are of, and what became of them, is illustrative. */
export const plansAtEveryStage = PLANS.flatMap(jointPlan);
