import { on, upTo, type Line } from '../line.js';
import { commissioningDirector, contractManager, finance } from '../people/improvement-board.js';
import { homeAuthority } from '../people/organisations.js';
import { story } from '../story.js';
import { BROKERS, inRegion } from './brokers.js';
import { CONTRACTS } from './contracts.js';
import { SPECIALISTS } from './specialists.js';
import { calledOff, deployed, type Bought } from './support.js';

const { claireBurgess, christineCassell, andyRoberts, daveSmith, alexWalters } = BROKERS;

const dudley = { councilId: 'dudley', broker: inRegion(claireBurgess, 'WM') };
const herefordshire = { councilId: 'herefordshire', broker: inRegion(claireBurgess, 'WM') };
const leicester = { councilId: 'leicester', broker: inRegion(christineCassell, 'EM') };
const lincolnshire = { councilId: 'lincolnshire', broker: inRegion(christineCassell, 'EM') };
const eastSussex = { councilId: 'east_sussex', broker: inRegion(andyRoberts, 'SE') };
const eastRiding = { councilId: 'east_riding_of_yorkshire', broker: inRegion(daveSmith, 'YH') };
const hull = { councilId: 'kingston_upon_hull', broker: inRegion(daveSmith, 'YH') };
const essex = { councilId: 'essex', broker: inRegion(alexWalters, 'E') };

type Of = Pick<Bought, 'councilId' | 'broker'>;

const fourDays = (of: Of, asked: string, from: string, until: string, also: readonly Line[] = []) =>
  calledOff(CONTRACTS.practice, 300_000, {
    ...{ id: of.councilId, ...of, asked, days: 4, from, to: '2012-02-29', until, also },
  });

/** What is called off for the cases. */
const callOffs = [
  ...fourDays(dudley, '2011-12-01', '2011-12-08', 'RecordCallOffDelivery'),
  ...fourDays(leicester, '2011-12-15', '2012-01-03', 'AcceptOrder'),
  ...fourDays(lincolnshire, '2011-12-01', '2011-12-08', 'PayCallOff'),
  ...fourDays(eastSussex, '2011-12-08', '2011-12-15', 'ReportDelivered', [
    on('2012-01-09', eastSussex.broker, 'DisputeDelivery', { reason: 'Half of what was ordered' }),
  ]),
  ...fourDays(essex, '2011-12-01', '2011-12-08', 'PayCallOff'),
  ...fourDays(eastRiding, '2012-02-08', '2012-02-13', 'SubmitCallOff'),
  ...calledOff(CONTRACTS.profiles, 450_000, {
    ...{ id: 'data_profiles', ...hull, asked: '2012-01-16', days: 6, from: '2012-01-24', to: '2012-01-31' },
    until: 'AcceptOrder',
  }),
];

const { one, two, three, four } = SPECIALISTS;

const sixDays = (of: Of, asked: string, from: string, to: string): Omit<Bought, 'until'> => ({
  ...{ id: of.councilId, ...of, asked, days: 6, from, to },
});

/** Whom the sector sends to the cases. */
const deployments = [
  ...deployed(one, { ...sixDays(dudley, '2011-12-01', '2011-12-08', '2012-01-13'), until: 'CompleteDeployment' }),
  ...deployed(two, {
    ...sixDays(herefordshire, '2011-12-01', '2011-12-09', '2012-01-13'),
    until: 'CompleteDeployment',
  }),
  ...deployed(three, {
    ...sixDays(lincolnshire, '2011-12-01', '2011-12-08', '2012-01-13'),
    until: 'CompleteDeployment',
  }),
  ...deployed(four, { ...sixDays(hull, '2011-12-06', '2011-12-14', '2012-01-20'), until: 'CompleteDeployment' }),
  ...deployed(one, { ...sixDays(leicester, '2011-12-15', '2012-01-23', '2012-03-16'), until: 'StartDeployment' }),
  ...deployed(two, { ...sixDays(eastRiding, '2012-02-03', '2012-02-13', '2012-03-16'), until: 'MatchSpecialist' }),
  ...deployed(three, {
    ...{ ...sixDays(eastSussex, '2012-01-16', '2012-02-01', '2012-03-16'), id: 'east_sussex_coaching' },
    until: 'RequestDeployment',
  }),
];

const claim = (councilId: string, orgId: string, submitted: string, until: string, also: readonly Line[] = []) =>
  story('backfill-claim', councilId, [
    ...upTo(until, [
      on(submitted, homeAuthority(orgId), 'SubmitClaim', {
        deploymentId: councilId,
        claimantOrgId: orgId,
        days: 6,
        dayRatePence: 35_000,
      }),
      on('2012-01-16', contractManager, 'ValidateClaim'),
      on('2012-01-17', commissioningDirector, 'ApproveClaim', { approvedPence: 210_000 }),
      on('2012-01-19', finance, 'PayClaim', { paidOn: '2012-01-19', paymentRef: 'Payment run' }),
    ]),
    ...also,
  ]);

/** What home authorities claim for cover meanwhile. */
const claims = [
  ...claim('lincolnshire', three.homeOrgId, '2012-01-09', 'PayClaim'),
  ...claim('dudley', one.homeOrgId, '2012-01-10', 'ApproveClaim'),
  ...claim('herefordshire', two.homeOrgId, '2012-01-11', 'SubmitClaim', [
    on('2012-01-24', contractManager, 'QueryClaim', { question: 'On which days was there cover?' }),
  ]),
  ...claim('kingston_upon_hull', four.homeOrgId, '2012-01-23', 'SubmitClaim'),
];

/** Support that is bought for the cases, and paid for. */
export const bought = [...callOffs, ...deployments, ...claims];
