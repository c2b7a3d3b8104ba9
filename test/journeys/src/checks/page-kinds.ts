import type { Console } from '../console.js';
import type { Desk } from '../desk.js';
import {
  ADVISER,
  AUDITOR,
  COMMISSIONER,
  COORDINATOR,
  deskOf,
  DIRECTOR,
  directorOf,
  LEAD_BROKER,
  MANAGER,
  REVIEW_LEAD,
  SUBSCRIBER,
  type Who,
} from '../people.js';

/** A kind of page, with an example of it in the demonstration. */
export type PageKind = {
  readonly kind: string;
  /** Who looks at it; anybody who is not signed in, unless given. */
  readonly who?: Who;
  readonly address: string;
  /** How it is answered, if not with 200. */
  readonly status?: number;
  /** What leads there from the address; nothing, if it is the page itself. */
  readonly then?: (desk: Desk, at: Console) => Promise<void>;
};

const REQUEST = {
  ...{ Region: 'Yorkshire & Humber', 'Kind of review': 'Safeguarding', Focus: ['Front door'] },
  ...{ 'Preferred from': '2012-03-01', 'Preferred to': '2012-03-30' },
};

const asking = (council: string, personId: string) => ({
  ...{ Council: council, ...REQUEST, 'Requested by': { Person: personId } },
});

const REVIEW = '/cases/peer-review/bedford';
const CASE = '/cases/improvement-case/leicester';
const PLAN = '/cases/jisp/darlington_2009_10';
const YORK = directorOf('york');
const WAKEFIELD = directorOf('wakefield');
const START_REVIEW = '/cases/start/peer-review/RequestReview';
const SOME_CASES = '/cases?workflow=improvement-case';

const chooseTwo = async ({ main, press }: Desk): Promise<void> => {
  for (const row of [0, 1]) await main.locator('input[name=_case]').nth(row).check();
  await press('Do one thing to the chosen cases');
};

const chooseEscalation = async (desk: Desk): Promise<void> => {
  await chooseTwo(desk);
  await desk.fill({ 'What do you want to do to the 2 chosen cases?': 'Raise an escalation' });
  await desk.press('Continue');
};

const checkEscalation = async (desk: Desk): Promise<void> => {
  await chooseEscalation(desk);
  await desk.fill({ Level: '1', Reason: 'It takes too long' });
  await desk.press('Continue');
};

/** Every kind of page there is. */
export const PAGE_KINDS: readonly PageKind[] = [
  { kind: 'sign-in', address: '/sign-in' },
  { kind: 'sign-in with errors', address: '/sign-in', status: 400, then: ({ press }) => press('Sign in') },
  { kind: 'choice of a role', who: AUDITOR, address: '/acting-as' },
  { kind: 'overview of a manager', who: MANAGER, address: '/' },
  { kind: 'overview of a broker', who: LEAD_BROKER, address: '/' },
  { kind: 'overview of a council', who: DIRECTOR, address: '/' },

  { kind: 'list of cases', who: LEAD_BROKER, address: '/cases' },
  { kind: 'list of cases, filtered and sorted', who: AUDITOR, address: '/cases?workflow=jisp&region=NE&sort=id' },
  { kind: 'list without cases', who: AUDITOR, address: '/cases?q=nothing' },
  { kind: 'choice for several cases', who: COMMISSIONER, address: SOME_CASES, then: chooseTwo },
  { kind: 'form for several cases', who: COMMISSIONER, address: SOME_CASES, then: chooseEscalation },
  { kind: 'check of several cases', who: COMMISSIONER, address: SOME_CASES, then: checkEscalation },

  { kind: 'choice of what to start', who: LEAD_BROKER, address: '/cases/start' },
  { kind: 'form', who: DIRECTOR, address: START_REVIEW },
  {
    kind: 'form with lists of groups',
    who: COORDINATOR,
    address: '/cases/peer-review/derbyshire/actions/InviteReviewer',
  },
  {
    ...{ kind: 'form with errors', who: DIRECTOR, address: START_REVIEW, status: 400 },
    then: ({ press }) => press('Continue'),
  },
  {
    ...{ kind: 'check of answers', who: YORK, address: START_REVIEW },
    then: async ({ fill, press, sees }) => {
      await fill(asking('York', 'dcs-york'));
      await press('Continue');
      await sees('Check your answers');
    },
  },
  {
    ...{ kind: 'confirmation', who: YORK, address: START_REVIEW },
    then: (desk) => desk.submit('Request a peer review', asking('York', 'dcs-york')),
  },
  {
    ...{ kind: 'news that somebody was faster', who: WAKEFIELD, address: START_REVIEW, status: 409 },
    then: async (desk, at) => {
      const review = await desk.start('Request a peer review', asking('Wakefield', 'dcs-wakefield'));
      await desk.choose('Withdraw');
      const lead = await deskOf(at, REVIEW_LEAD, { scripts: true });
      await lead.act(review, 'Accept the request', { 'Review lead': 'paul-curran' });
      await lead.close();
      await desk.fill({ Reason: 'We are not ready' });
      await desk.press('Continue');
      await desk.sees('This case has changed');
    },
  },
  { kind: 'refusal of an action', who: AUDITOR, address: `${REVIEW}/actions/OfferSlot`, status: 403 },

  { kind: 'peer review', who: COORDINATOR, address: REVIEW },
  { kind: 'improvement case', who: COMMISSIONER, address: CASE },
  { kind: 'plan', who: ADVISER, address: PLAN },
  { kind: 'case as an auditor sees it', who: AUDITOR, address: PLAN },
  { kind: 'case for print', who: AUDITOR, address: `${CASE}/print` },
  { kind: 'plan as a document', who: AUDITOR, address: `${PLAN}/documents/plan` },

  { kind: 'replay', who: AUDITOR, address: `${CASE}/replay?at=4` },
  { kind: 'comparison', who: AUDITOR, address: `${CASE}/compare?from=2&to=6` },
  { kind: 'event log', who: AUDITOR, address: '/audit' },
  { kind: 'log of refusals', who: AUDITOR, address: '/audit/refusals' },

  { kind: 'list of dashboards', who: MANAGER, address: '/dashboards' },
  { kind: 'dashboard with a map', who: MANAGER, address: '/dashboards/D01' },
  { kind: 'dashboard of a day', who: MANAGER, address: '/dashboards/D01?asAt=2011-11-04' },
  { kind: 'dashboard of pipelines', who: MANAGER, address: '/dashboards/D05' },
  { kind: 'dashboard of plans', who: MANAGER, address: '/dashboards/D10' },

  { kind: 'list of workflows', who: MANAGER, address: '/workflows' },
  { kind: 'workflow', who: MANAGER, address: '/workflows/peer-review' },
  { kind: 'page for developers', who: MANAGER, address: '/developers' },
  { kind: 'catalogue of events', who: MANAGER, address: '/developers/events/peer-review' },
  { kind: 'list of webhooks', who: AUDITOR, address: '/webhooks' },
  { kind: 'form of a webhook', who: SUBSCRIBER, address: '/webhooks/new' },
  { kind: 'accessibility statement', address: '/accessibility' },
  { kind: 'page that is not there', who: MANAGER, address: '/nothing', status: 404 },
  { kind: 'page for another role', who: MANAGER, address: '/audit', status: 403 },
];
