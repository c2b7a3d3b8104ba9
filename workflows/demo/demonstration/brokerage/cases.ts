import { on, refused } from '../line.js';
import { board, commissioningDirector } from '../people/improvement-board.js';
import { dcs } from '../people/organisations.js';
import { BROKERS, inOwnCases } from './brokers.js';
import { improvementCase, type Case, type Support } from './improvement-case.js';

const { claireBurgess, christineCassell, howardCooper, andyRoberts, daveSmith, alexWalters } = BROKERS;

/** Four days of C4EO, for £3,000, called off under an id. */
const fromC4eo = (callOffId: string): Support => ({
  line: {
    ...{ sourceKind: 'framework-call-off', providerId: 'c4eo' },
    ...{ days: 4, costPence: 300_000, dueBy: '2012-02-29' },
  },
  refStream: `callOff-${callOffId}`,
});

/** Six days of a specialist of the sector, by a deployment. */
const ofTheSector = (deploymentId: string): Support => ({
  line: { sourceKind: 'sector-specialist', days: 6, costPence: 0, dueBy: '2012-03-16' },
  refStream: `specialistDeployment-${deploymentId}`,
});

/** Twenty days of Serco, for more than the commissioning director may approve. */
const atLarge: Support = {
  line: {
    ...{ sourceKind: 'framework-call-off', providerId: 'serco' },
    ...{ days: 20, costPence: 6_000_000, dueBy: '2012-03-30' },
  },
  refStream: 'callOff-hartlepool',
};

const changes = (...texts: readonly string[]) => ({ changes: texts });

/** Councils with a case, a few in each region, so that there is one at every stage. All of them are illustrative. */
const CASES: readonly Case[] = [
  {
    ...{ councilId: 'dudley', regionId: 'WM', broker: inOwnCases(claireBurgess), underNotice: true },
    ...{ opened: '2011-10-24', brokered: '2011-11-07', lines: [fromC4eo('dudley'), ofTheSector('dudley')] },
    until: 'StartDelivery',
  },
  {
    ...{ councilId: 'herefordshire', regionId: 'WM', broker: inOwnCases(claireBurgess), underNotice: true },
    ...{ opened: '2011-10-26', brokered: '2011-11-08', lines: [ofTheSector('herefordshire')] },
    until: 'DecideProgress',
  },
  {
    ...{ councilId: 'sandwell', regionId: 'WM', broker: inOwnCases(claireBurgess), underNotice: true },
    ...{ opened: '2012-01-09', brokered: '2012-01-16', lines: [fromC4eo('sandwell')], until: 'SubmitPackage' },
  },
  {
    ...{ councilId: 'leicester', regionId: 'EM', broker: inOwnCases(christineCassell), underNotice: true },
    ...{ opened: '2011-11-01', brokered: '2011-11-21', lines: [fromC4eo('leicester'), ofTheSector('leicester')] },
    until: 'StartDelivery',
    also: [
      on('2012-02-06', dcs('leicester'), 'RequestDeliveryChange', {
        lineIds: ['l2'],
        reason: 'More days are needed',
        newDays: 7,
        newDueBy: '2012-03-30',
      }),
    ],
  },
  {
    ...{ councilId: 'leicestershire', regionId: 'EM', broker: inOwnCases(christineCassell), underNotice: false },
    ...{ opened: '2012-01-16', brokered: '2012-01-23', lines: [], until: 'DraftNeeds' },
  },
  {
    ...{ councilId: 'lincolnshire', regionId: 'EM', broker: inOwnCases(christineCassell), underNotice: true },
    ...{ opened: '2011-10-27', brokered: '2011-11-07', lines: [fromC4eo('lincolnshire'), ofTheSector('lincolnshire')] },
    until: 'CloseCase',
  },
  {
    ...{ councilId: 'east_sussex', regionId: 'SE', broker: inOwnCases(andyRoberts), underNotice: true },
    ...{ opened: '2011-11-02', brokered: '2011-11-14', lines: [fromC4eo('east_sussex')], until: 'StartDelivery' },
    also: [
      on('2012-01-20', dcs('east_sussex'), 'SuspendDelivery', {
        reasonCode: 'leadership-change',
        reason: 'A new director begins in March',
      }),
    ],
  },
  {
    ...{ councilId: 'hampshire', regionId: 'SE', broker: inOwnCases(andyRoberts), underNotice: false },
    ...{ opened: '2011-11-21', brokered: '2011-12-05', lines: [fromC4eo('hampshire')], until: 'SubmitPackage' },
    also: [
      on('2012-01-04', dcs('hampshire'), 'RequestPackageChanges', changes('Start later')),
      on('2012-01-09', inOwnCases(andyRoberts), 'SubmitPackage'),
      on('2012-01-12', dcs('hampshire'), 'RequestPackageChanges', changes('Another provider')),
      on('2012-01-16', inOwnCases(andyRoberts), 'SubmitPackage'),
      on('2012-01-19', dcs('hampshire'), 'RequestPackageChanges', changes('Fewer days at once')),
    ],
  },
  {
    ...{ councilId: 'isle_of_wight', regionId: 'SE', broker: inOwnCases(andyRoberts), underNotice: false },
    ...{ opened: '2011-11-22', brokered: '2011-12-06', lines: [], until: 'AgreeNeeds' },
    also: [
      on('2012-01-11', commissioningDirector, 'CancelCase', {
        reasonCode: 'merged',
        reason: 'Goes on with another council',
      }),
    ],
  },
  {
    ...{ councilId: 'east_riding_of_yorkshire', regionId: 'YH', broker: inOwnCases(daveSmith), underNotice: false },
    ...{ opened: '2011-12-19', brokered: '2012-01-09', until: 'ApproveFunding' },
    ...{ lines: [fromC4eo('east_riding_of_yorkshire'), ofTheSector('east_riding_of_yorkshire')] },
  },
  {
    ...{ councilId: 'kingston_upon_hull', regionId: 'YH', broker: inOwnCases(daveSmith), underNotice: true },
    ...{ opened: '2011-10-31', brokered: '2011-11-10', lines: [ofTheSector('kingston_upon_hull')] },
    until: 'OpenProgressReview',
  },
  {
    ...{ councilId: 'kirklees', regionId: 'YH', broker: inOwnCases(daveSmith), underNotice: false },
    ...{ opened: '2011-11-28', brokered: '2011-12-08', lines: [], until: 'RecordCaseEvidence' },
    also: [on('2012-01-13', dcs('kirklees'), 'WithdrawCase', { reason: 'The council helps itself' })],
  },
  {
    ...{ councilId: 'gateshead', regionId: 'NE', broker: inOwnCases(daveSmith), underNotice: true },
    ...{ opened: '2012-01-18', brokered: '2012-01-30', lines: [], until: 'RecordCaseEvidence' },
  },
  {
    ...{ councilId: 'hartlepool', regionId: 'NE', broker: inOwnCases(daveSmith), underNotice: true },
    ...{ opened: '2012-01-05', brokered: '2012-01-12', lines: [atLarge], approver: board, until: 'AgreePackage' },
  },
  {
    ...{ councilId: 'essex', regionId: 'E', broker: inOwnCases(alexWalters), underNotice: true },
    ...{ opened: '2011-10-25', brokered: '2011-11-07', lines: [fromC4eo('essex')], until: 'CloseCase' },
    also: [on('2012-02-07', commissioningDirector, 'ReopenCase', { reason: 'Referrals wait again', evidenceId: 'e2' })],
  },
  {
    ...{ councilId: 'hertfordshire', regionId: 'E', broker: inOwnCases(alexWalters), underNotice: false },
    ...{ opened: '2012-02-01', brokered: '2012-02-08', lines: [], until: 'ProposeBroker' },
  },
  {
    ...{ councilId: 'luton', regionId: 'E', broker: inOwnCases(alexWalters), underNotice: false },
    ...{ opened: '2011-11-24', brokered: '2011-12-05', lines: [], until: 'ProposeBroker' },
    also: [
      on('2011-12-07', dcs('luton'), 'RejectBroker', { reason: 'Worked for the council before' }),
      on('2011-12-09', commissioningDirector, 'ProposeBroker', {
        brokerId: christineCassell.personId,
        declaredInterests: [],
      }),
      on('2011-12-13', dcs('luton'), 'RejectBroker', { reason: 'Wishes for somebody from the region' }),
    ],
  },
  {
    ...{ councilId: 'halton', regionId: 'NW', broker: inOwnCases(howardCooper), underNotice: true },
    ...{ opened: '2011-12-12', brokered: '2012-01-03', lines: [], until: 'AgreeNeeds' },
    also: [
      refused(
        'IC-R05',
        on('2011-12-15', commissioningDirector, 'ProposeBroker', {
          brokerId: howardCooper.personId,
          declaredInterests: [],
        }),
      ),
    ],
  },
  {
    ...{ councilId: 'blackpool', regionId: 'NW', broker: inOwnCases(howardCooper), underNotice: false },
    ...{ opened: '2012-01-09', brokered: '2012-01-30', lines: [], until: 'ConfirmBroker' },
  },
  {
    ...{ councilId: 'lancashire', regionId: 'NW', broker: inOwnCases(howardCooper), underNotice: true },
    ...{ opened: '2012-02-09', brokered: '2012-02-13', lines: [], until: 'OpenCase' },
  },
  {
    ...{ councilId: 'ealing', regionId: 'LON', broker: inOwnCases(claireBurgess), underNotice: false },
    ...{ opened: '2012-01-09', brokered: '2012-01-23', lines: [], until: 'OpenCase' },
  },
  {
    ...{ councilId: 'gloucestershire', regionId: 'SW', broker: inOwnCases(claireBurgess), underNotice: false },
    ...{ opened: '2012-01-23', brokered: '2012-01-30', lines: [], until: 'OpenCase' },
    also: [
      on('2012-01-26', commissioningDirector, 'DeclineReferral', {
        reasonCode: 'other-route',
        reason: 'The region can help',
        signpostTo: 'Peer challenge',
      }),
    ],
  },
];

/** Improvement cases at every stage. */
export const cases = CASES.flatMap(improvementCase);
