import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
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
import { recruit, send, specialistPeople, type SpecialistPeople } from './specialist.js';

const COUNCIL = 'hartlepool';

describe('an improvement case from its referral to its end, and on', () => {
  let casewright: Casewright;
  let people: CasePeople & SpecialistPeople;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-10-18T09:00:00.000Z');
    people = {
      ...(await casePeople(casewright, COUNCIL)),
      ...(await contractPeople(casewright)),
      ...(await specialistPeople(casewright)),
      broker: await casewright.signIn('bo', { role: 'associate-broker', caseId: 'ic1' }),
    };
    await setUpFramework(people);
    await startContract(people);
    await recruit(people);
    await appoint(casewright, people.director, 'bo', '2011-10-18');
  });
  afterAll(() => casewright.close());

  const on = (day: string) => casewright.clock(`${day}T09:00:00.000Z`);
  const act = async (who: Person, command: string, data: object = {}) => {
    const answer = await who.act(CASE, 'ic1', command, data);
    expect(answer).toMatchObject({ status: 200 });
    return answer;
  };
  const refused = (who: Person, command: string, data: object = {}) => who.act(CASE, 'ic1', command, data);

  test('the council is referred, gets a broker, and agrees what it needs', async () => {
    const { officer, director, dcs, broker } = people;
    await officer.start(CASE, 'OpenCase', 'ic1', underNotice(COUNCIL));
    await act(director, 'AcceptReferral');
    await act(director, 'ProposeBroker', { brokerId: 'bo', declaredInterests: [] });
    await act(dcs, 'ConfirmBroker');
    await act(broker, 'RecordCaseEvidence', evidence('e1', 'improvement-notice', '2011-10-17'));
    await act(broker, 'DraftNeeds', { needs: [NEED] });
    expect(await act(dcs, 'AgreeNeeds', { version: 1 })).toMatchObject({ stage: 'packageDesign.drafting' });
  });

  test('a second case of the council is refused while this one is open', async () => {
    const second = await people.dcs.start(CASE, 'OpenCase', 'ic2', underNotice(COUNCIL));
    expect(second).toMatchObject({ status: 422, code: 'GUARD_FAILED', ruleId: 'IC-R21' });
  });

  test('who submits a package does not approve its money', async () => {
    const { broker, leadBroker, dcs, director } = people;
    await act(broker, 'AddSupportLine', CALL_OFF_LINE);
    await act(broker, 'AddSupportLine', { ...SPECIALIST_LINE, sourceKind: 'peer-challenge' });
    await act(leadBroker, 'SubmitPackage');
    await act(dcs, 'AgreePackage', { version: 1 });
    expect(await refused(leadBroker, 'ApproveFunding', { approvedPence: 300_000 })).toMatchObject({
      ...{ code: 'GUARD_FAILED', ruleId: 'IC-R13' },
    });
    expect(await act(director, 'ApproveFunding', { approvedPence: 300_000 })).toMatchObject({ stage: 'sourcing' });
  });

  test('a line that finds no source is reworked, while what is sourced stays so', async () => {
    const { broker, dcs, leadBroker } = people;
    await askForSupport(people, 'ic1', COUNCIL);
    await act(broker, 'SourceLine', { lineId: 'l1', refStream: 'callOff-co1' });
    expect(await refused(broker, 'SourceLine', { lineId: 'l2', refStream: 'peerChallenge-none' })).toMatchObject({
      ...{ code: 'GUARD_FAILED', ruleId: 'IC-R14' },
    });
    await act(broker, 'FailLineSourcing', { lineId: 'l2', reason: 'No council can come' });
    await act(broker, 'ReworkPackage', { reason: 'A specialist instead' });
    await act(broker, 'RemoveSupportLine', { lineId: 'l2', reason: 'A specialist instead' });
    await act(broker, 'AddSupportLine', SPECIALIST_LINE);
    await act(broker, 'SubmitPackage');
    await act(dcs, 'AgreePackage', { version: 2 });
    const funded = await act(leadBroker, 'ApproveFunding', { approvedPence: 300_000 });
    expect(linesOf(funded)).toMatchObject([
      { lineId: 'l1', status: 'sourced' },
      { lineId: 'l2', status: 'planned' },
    ]);

    await act(broker, 'SourceLine', { lineId: 'l2', refStream: 'specialistDeployment-d1' });
    await on('2011-11-14');
    expect(await act(broker, 'StartDelivery', { startedOn: '2011-11-14', phased: false })).toMatchObject({
      stage: 'delivery.active',
    });
  });

  test('what is delivered while delivery is suspended arrives when it is resumed', async () => {
    const { dcs, leadBroker, serco, auditor } = people;
    await order(people);
    await on('2011-12-05');
    await act(dcs, 'SuspendDelivery', { reasonCode: 'inspection', reason: 'Inspectors are here' });
    await serco.act('call-off', 'co1', 'RecordCallOffDelivery', { date: '2011-12-02', days: 4 });
    await on('2011-12-12');
    expect(linesOf(await auditor.read(`/cases/${CASE}/ic1`))[0]).toMatchObject({ deliveredDays: 0 });
    for (const place of [`${CASE}/ic1`, 'call-off/co1'])
      expect(await auditor.read(`/cases/${place}/related`)).toMatchObject({
        pending: [{ sourceStream: 'callOff-co1', targetStream: 'improvementCase-ic1', code: 'INVALID_STATE' }],
      });

    await act(leadBroker, 'ResumeDelivery');
    const delivered = await onceCase(auditor, 'ic1', (answer) => linesOf(answer)[0]?.deliveredDays === 4);
    expect(linesOf(delivered)[0]).toMatchObject({ deliveredPence: 300_000, status: 'inDelivery' });
    expect(await auditor.read(`/cases/${CASE}/ic1/related`)).toMatchObject({ pending: [] });
  });

  test('the specialist works, and the home authority is paid for cover', async () => {
    const { ann, broker, leadBroker, leeds, manager, director, auditor } = people;
    expect(await send(people, '2011-12-12')).toMatchObject({ stage: 'active' });
    await on('2012-01-16');
    await ann.act('specialist-deployment', 'd1', 'RecordDeploymentDays', { date: '2012-01-13', days: 6 });
    const worked = await onceCase(auditor, 'ic1', (answer) => linesOf(answer)[1]?.deliveredDays === 6);
    expect(linesOf(worked)[1]).toMatchObject({ deliveredPence: 0 });

    await leadBroker.act('specialist-deployment', 'd1', 'CompleteDeployment');
    await settle(people);
    const claim = { deploymentId: 'd1', claimantOrgId: 'leeds', days: 6, dayRatePence: 35_000 };
    expect(await leeds.start('backfill-claim', 'SubmitClaim', 'b1', claim)).toMatchObject({ status: 201 });
    for (const lineId of ['l1', 'l2']) {
      await act(broker, 'CompleteLine', { lineId });
      await act(people.dcs, 'RateLine', { lineId, rating: 4 });
    }
    await manager.act('backfill-claim', 'b1', 'ValidateClaim');
    await director.act('backfill-claim', 'b1', 'ApproveClaim', { approvedPence: 210_000 });
  });

  test('a review that is overdue is escalated by itself', async () => {
    const { leadBroker, auditor } = people;
    await on('2012-02-22');
    const late = await auditor.read(`/cases/${CASE}/ic1`);
    expect(late).toMatchObject({ state: { stage: { delivery: 'active' }, escalation: 'raised' } });
    expect(late.data).toMatchObject({ escalation: { level: 1, auto: true } });
    await act(leadBroker, 'AcknowledgeEscalation');
  });

  test('the case steps down only once the notice is lifted', async () => {
    const { broker, dcs, leadBroker, officer } = people;
    await act(dcs, 'RecordCaseEvidence', evidence('e2', 'inspection', '2012-02-17'));
    await act(broker, 'OpenProgressReview', { reviewDate: '2012-02-22' });
    const down = {
      ...{ decision: 'step-down', evidenceIds: ['e2'], rationale: 'Lifted', dcsAgreementRef: 'Letter' },
    };
    expect(await refused(leadBroker, 'DecideProgress', down)).toMatchObject({ ruleId: 'IC-R17' });
    await act(officer, 'RecordNoticeChange', { status: 'lifted', effectiveOn: '2012-02-22', ref: 'IN-7 L' });
    expect(await act(leadBroker, 'DecideProgress', down)).toMatchObject({ stage: 'monitoring' });
  });

  test('it is closed once the escalation is resolved and everything is paid', async () => {
    const { leadBroker, director, finance } = people;
    const close = { outcome: 'notice-lifted', summary: 'Children are seen in time' };
    expect(await refused(director, 'CloseCase', close)).toMatchObject({ ruleId: 'IC-R18' });
    await act(leadBroker, 'ResolveEscalation', { resolution: 'The review was held' });
    expect(await refused(director, 'CloseCase', close)).toMatchObject({ ruleId: 'IC-R18' });
    await finance.act('backfill-claim', 'b1', 'PayClaim', { paidOn: '2012-02-22', paymentRef: 'BACS 1' });
    expect(await act(director, 'CloseCase', close)).toMatchObject({ stage: 'closed', final: true });
  });

  test('it is reopened, unless the council has another case by then', async () => {
    const { director, dcs } = people;
    await on('2012-06-01');
    const reopen = { reason: 'It came back', evidenceId: 'e9' };
    const referral = { ...underNotice(COUNCIL), trigger: 'inspection', sourceStream: 'improvementCase-ic1' };
    expect(await dcs.start(CASE, 'OpenCase', 'ic3', referral)).toMatchObject({ status: 201 });
    expect(await refused(director, 'ReopenCase', reopen)).toMatchObject({ ruleId: 'IC-R21' });
    await dcs.act(CASE, 'ic3', 'WithdrawCase', { reason: 'The old one', coSignedBy: { personId: 'director-1' } });
    expect(await act(director, 'ReopenCase', reopen)).toMatchObject({
      ...{ stage: 'needsAssessment.gatheringEvidence', final: false, data: { reopenCount: 1, brokerId: 'bo' } },
    });
  });

  test('nobody but participants and auditors reads the details of a conflict', async () => {
    const { dcs, director, auditor } = people;
    await act(dcs, 'DeclareBrokerConflict', { brokerId: 'bo', nature: 'family', detail: 'A sister works here' });
    expect(await refused(people.broker, 'RaiseEscalation', { level: 1, reason: 'x' })).toMatchObject({
      ...{ code: 'GUARD_FAILED', ruleId: 'IC-R06', subcode: 'CONFLICT' },
    });
    const [declared] = (await director.read(`/cases/${CASE}/ic1/events`)).events.slice(-1);
    expect(declared).toMatchObject({ data: { detail: 'A sister works here' } });
    const published = await casewrightFeed(auditor);
    expect(published).toContain('BrokerConflictDeclared');
    expect(published).not.toContain('A sister works here');
  });
});

/** The public copy of the log, as text. */
const casewrightFeed = async (reader: Person): Promise<string> => {
  let after = '0';
  let text = '';
  for (;;) {
    const page = Object.values(await reader.read(`/events?after=${after}&limit=100`)).filter(
      (each): each is { readonly sequence: string } => typeof each === 'object' && 'sequence' in each,
    );
    const last = page.at(-1);
    if (last === undefined) return text;
    text += JSON.stringify(page);
    after = last.sequence;
  }
};
