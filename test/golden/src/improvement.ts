import type { Answer, Casewright, Person } from './casewright.js';
import type { ContractPeople } from './contracts.js';

export const CASE = 'improvement-case';

/** The people of a case in the North East, besides those who contract. */
export const casePeople = async (casewright: Casewright, councilId = 'beta') => ({
  dcs: await casewright.signIn(`dcs-${councilId}`, { role: 'council-dcs', orgId: councilId }),
  leadBroker: await casewright.signIn('lena', { role: 'lead-broker', regionId: 'NE' }),
  broker: await casewright.signIn('bo', { role: 'associate-broker' }),
  auditor: await casewright.signIn('auditor-1', { role: 'auditor' }),
});

export type CasePeople = Awaited<ReturnType<typeof casePeople>> & ContractPeople;

/** Somebody applies as a broker and is appointed from a day on. */
export const appoint = async (casewright: Casewright, director: Person, personId: string, availableFrom: string) => {
  const id = personId.replaceAll('-', '_');
  const applicant = await casewright.signIn(personId, { role: 'broker-applicant' });
  await applicant.start('broker-engagement', 'ApplyAsBroker', id, { personId, specialisms: [], scope: 'national' });
  return director.act('broker-engagement', id, 'AppointBroker', { availableFrom, daysPerMonth: 8 });
};

/** A council is under the notice IN-7 of 17 October 2011. */
export const underNotice = (councilId = 'beta') => ({
  ...{ councilId, regionId: 'NE', trigger: 'improvement-notice', earlyAdopter: false },
  ...{ noticeRef: 'IN-7', noticeIssuedOn: '2011-10-17', noticeReviewDueOn: '2012-10-17' },
  summary: 'Children wait too long',
});

export const NEED = {
  ...{ needId: 'n1', theme: 'Front door', text: 'Decide sooner', evidenceIds: ['e1'] },
  ...{ urgency: 'high', externalSupportRequired: true },
};
/** Four days called off from Serco, for £3,000. */
export const CALL_OFF_LINE = {
  ...{ lineId: 'l1', needId: 'n1', sourceKind: 'framework-call-off', providerId: 'serco' },
  ...{ description: 'Review of the front door', days: 4, costPence: 300_000, dueBy: '2012-02-29' },
};
/** Six days of a sector specialist. */
export const SPECIALIST_LINE = {
  ...{ lineId: 'l2', needId: 'n1', sourceKind: 'sector-specialist' },
  ...{ description: 'Coaching of managers', days: 6, costPence: 0, dueBy: '2012-03-30' },
};

export const evidence = (evidenceId: string, source: string, date: string) => ({
  ...{ evidenceId, source, date, ref: `Report ${evidenceId}` },
});

/** A call-off and a deployment are asked for, for a case. */
export const askForSupport = async ({ broker }: CasePeople, id: string, hostOrgId = 'beta') => {
  const forStream = `improvementCase-${id}`;
  await broker.start('call-off', 'RequestCallOff', 'co1', {
    ...{ contractId: 'sc1', forStream, description: 'Review of the front door', days: 4, pricePence: 300_000 },
    ...{ deliverFrom: '2011-11-14', deliverTo: '2012-02-29' },
  });
  return broker.start('specialist-deployment', 'RequestDeployment', 'd1', {
    ...{ forStream, purpose: 'improvement-support', hostOrgId, specialism: 'front door' },
    ...{ days: 6, from: '2011-12-05', to: '2012-01-31' },
  });
};

/** The call-off is ordered, and delivering. */
export const order = async ({ broker, manager, serco }: CasePeople) => {
  await broker.act('call-off', 'co1', 'SubmitCallOff');
  await manager.act('call-off', 'co1', 'ApproveCallOff');
  await manager.act('call-off', 'co1', 'PlaceOrder', { orderRef: 'PO 1' });
  return serco.act('call-off', 'co1', 'AcceptOrder');
};

/** The delivered call-off is accepted and paid. */
export const settle = async ({ broker, manager, serco }: CasePeople) => {
  await serco.act('call-off', 'co1', 'ReportDelivered');
  await broker.act('call-off', 'co1', 'AcceptDelivery', { rating: 4 });
  return manager.act('call-off', 'co1', 'PayCallOff', { amountPence: 300_000, invoiceRef: 'INV 1' });
};

/** A case once it is as wanted, as reactions need a moment. */
export const onceCase = async (who: Person, id: string, isAsWanted: (answer: Answer) => boolean): Promise<Answer> => {
  for (;;) {
    const answer = await who.read(`/cases/${CASE}/${id}`);
    if (isAsWanted(answer)) return answer;
  }
};

export type LineNow = {
  readonly lineId: string;
  readonly status: string;
  readonly deliveredDays: number;
  readonly deliveredPence: number;
};

/** The lines of a case's package. */
export const linesOf = ({ data }: Answer): readonly LineNow[] =>
  (data as { readonly package: { readonly lines: readonly LineNow[] } }).package.lines;
