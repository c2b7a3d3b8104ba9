import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Answer, type Casewright, type Person } from './casewright.js';
import { contractPeople, setUpFramework, startContract } from './contracts.js';
import {
  appoint,
  askForSupport,
  CALL_OFF_LINE,
  CASE,
  casePeople,
  evidence,
  linesOf,
  NEED,
  onceCase,
  order,
  settle,
  SPECIALIST_LINE,
  underNotice,
  type CasePeople,
} from './improvement.js';

describe('P18: an improvement case, the happy path', () => {
  let casewright: Casewright;
  let people: CasePeople;
  const answers: Answer[] = [];

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-10-18T09:00:00.000Z');
    people = { ...(await casePeople(casewright)), ...(await contractPeople(casewright)) };
    await setUpFramework(people);
    await startContract(people);
    await appoint(casewright, people.director, 'bo', '2011-10-18');
  });
  afterAll(() => casewright.close());

  const on = (day: string) => casewright.clock(`${day}T09:00:00.000Z`);
  const act = async (who: Person, command: string, data: object = {}) => {
    const answer = await who.act(CASE, 'ic1', command, data);
    expect(answer).toMatchObject({ status: 200 });
    answers.push(answer);
    return answer;
  };

  test('opens immediately, as the council is under notice', async () => {
    const opened = await people.officer.start(CASE, 'OpenCase', 'ic1', underNotice());
    expect(opened).toMatchObject({ status: 201, stage: 'referred', data: { priority: 'immediate' } });
    expect(opened.events).toMatchObject([{ type: 'ImprovementCaseOpened', data: { priority: 'immediate' } }]);
    answers.push(opened);
  });

  test('gets a broker, agreed needs, and a package that adds up', async () => {
    const { director, dcs, broker, leadBroker } = people;
    await act(director, 'AcceptReferral');
    await on('2011-10-20');
    await act(director, 'ProposeBroker', { brokerId: 'bo', declaredInterests: [] });
    await act(dcs, 'ConfirmBroker');
    await act(broker, 'RecordCaseEvidence', evidence('e1', 'improvement-notice', '2011-10-17'));
    await act(broker, 'DraftNeeds', { needs: [NEED] });
    await act(dcs, 'AgreeNeeds', { version: 1 });
    await act(broker, 'AddSupportLine', CALL_OFF_LINE);
    await act(broker, 'AddSupportLine', SPECIALIST_LINE);

    const submitted = await act(broker, 'SubmitPackage');
    expect(submitted.events).toMatchObject([
      { type: 'PackageSubmitted', data: { version: 1, totalDays: 10, totalPence: 300_000 } },
    ]);
    await act(dcs, 'AgreePackage', { version: 1 });
    await act(leadBroker, 'ApproveFunding', { approvedPence: 300_000 });
  });

  test('has its lines sourced and delivered; the call-off’s delivery arrives by itself', async () => {
    const { broker, serco, dcs, auditor } = people;
    await on('2011-11-07');
    await askForSupport(people, 'ic1');
    await act(broker, 'SourceLine', { lineId: 'l1', refStream: 'callOff-co1' });
    await act(broker, 'SourceLine', { lineId: 'l2', refStream: 'specialistDeployment-d1' });
    await act(broker, 'StartDelivery', { startedOn: '2011-11-14', phased: false });
    await order(people);

    await on('2011-12-12');
    await serco.act('call-off', 'co1', 'RecordCallOffDelivery', { date: '2011-12-09', days: 4 });
    const delivered = await onceCase(auditor, 'ic1', (answer) => linesOf(answer)[0]?.deliveredDays === 4);
    expect(linesOf(delivered)[0]).toMatchObject({ status: 'inDelivery', deliveredPence: 300_000 });
    await act(broker, 'RecordDelivery', { lineId: 'l2', date: '2012-01-13', days: 6, costPence: 0 });

    for (const lineId of ['l1', 'l2']) {
      await act(broker, 'CompleteLine', { lineId });
      await act(dcs, 'RateLine', { lineId, rating: 4 });
    }
    await settle(people);
  });

  test('is reviewed, steps down once the notice is lifted, and is closed', async () => {
    const { broker, dcs, leadBroker, officer, director } = people;
    await on('2012-02-06');
    await act(dcs, 'RecordCaseEvidence', evidence('e2', 'inspection', '2012-02-03'));
    await act(broker, 'OpenProgressReview', { reviewDate: '2012-02-06' });
    await act(officer, 'RecordNoticeChange', { status: 'lifted', effectiveOn: '2012-02-06', ref: 'IN-7 L' });
    await act(leadBroker, 'DecideProgress', {
      ...{ decision: 'step-down', evidenceIds: ['e2'], rationale: 'Lifted', dcsAgreementRef: 'Letter' },
    });
    expect(await act(director, 'CloseCase', { outcome: 'notice-lifted', summary: 'Done' })).toMatchObject({
      final: true,
    });
  });

  test('has gone through its stages in order', () => {
    expect([...new Set(answers.map(({ stage }) => stage))]).toEqual([
      ...['referred', 'brokerAssignment.awaitingBroker', 'brokerAssignment.brokerProposed'],
      ...['needsAssessment.gatheringEvidence', 'needsAssessment.needsDrafted', 'packageDesign.drafting'],
      ...['packageDesign.councilReview', 'packageDesign.fundingApproval', 'sourcing', 'delivery.active'],
      ...['progressReview', 'monitoring', 'closed'],
    ]);
  });
});
