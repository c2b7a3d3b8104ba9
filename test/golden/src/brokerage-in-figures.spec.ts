import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { contractPeople, setUpFramework, startContract } from './contracts.js';
import { readDashboard } from './dashboard.js';
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

describe('what dashboards say of a council under notice that gets support', () => {
  let casewright: Casewright;
  let people: CasePeople & SpecialistPeople;

  const on = (day: string) => casewright.clock(`${day}T09:00:00.000Z`);
  const act = async (who: Person, command: string, data: object = {}) =>
    expect(await who.act(CASE, 'ic1', command, data)).toMatchObject({ status: 200 });

  beforeAll(async () => {
    casewright = await openCasewright();
    await on('2011-10-18');
    people = {
      ...(await casePeople(casewright, COUNCIL)),
      ...(await contractPeople(casewright)),
      ...(await specialistPeople(casewright)),
    };
    await setUpFramework(people);
    await startContract(people, 1_000_000);
    await recruit(people);
    await appoint(casewright, people.director, 'bo', '2011-10-18');
    await appoint(casewright, people.director, 'howard', '2012-01-01');
    await brokered();
    await delivered();
    await steppedDown();
    await on('2012-02-07');
  });
  afterAll(() => casewright.close());

  /** On 18 October with the council, on the 20th with whoever approves the money, on 7 November sourced. */
  const brokered = async () => {
    const { officer, director, dcs, broker, leadBroker } = people;
    await officer.start(CASE, 'OpenCase', 'ic1', underNotice(COUNCIL));
    await act(director, 'AcceptReferral');
    await act(director, 'ProposeBroker', { brokerId: 'bo', declaredInterests: [] });
    await act(dcs, 'ConfirmBroker');
    await act(broker, 'RecordCaseEvidence', evidence('e1', 'improvement-notice', '2011-10-17'));
    await act(broker, 'DraftNeeds', { needs: [{ ...NEED, niCodes: ['NI 59', 'NI 60'] }] });
    await act(dcs, 'AgreeNeeds', { version: 1 });
    await act(broker, 'AddSupportLine', CALL_OFF_LINE);
    await act(broker, 'AddSupportLine', SPECIALIST_LINE);
    await act(broker, 'SubmitPackage');
    await on('2011-10-20');
    await act(dcs, 'AgreePackage', { version: 1 });
    await on('2011-11-07');
    await act(leadBroker, 'ApproveFunding', { approvedPence: 300_000 });
    await askForSupport(people, 'ic1', COUNCIL);
    await act(broker, 'SourceLine', { lineId: 'l1', refStream: 'callOff-co1' });
    await act(broker, 'SourceLine', { lineId: 'l2', refStream: 'specialistDeployment-d1' });
    await act(broker, 'StartDelivery', { startedOn: '2011-11-14', phased: false });
    await order(people);
  };

  /** On 12 December the call-off is delivered and the specialist begins; in January she has worked, and it is paid. */
  const delivered = async () => {
    const { ann, serco, broker, dcs, auditor, leadBroker } = people;
    await on('2011-12-12');
    await serco.act('call-off', 'co1', 'RecordCallOffDelivery', { date: '2011-12-09', days: 4 });
    await onceCase(auditor, 'ic1', (answer) => linesOf(answer)[0]?.deliveredDays === 4);
    expect(await send(people, '2011-12-12')).toMatchObject({ stage: 'active' });
    await on('2012-01-16');
    await ann.act('specialist-deployment', 'd1', 'RecordDeploymentDays', { date: '2012-01-13', days: 6 });
    await onceCase(auditor, 'ic1', (answer) => linesOf(answer)[1]?.deliveredDays === 6);
    await leadBroker.act('specialist-deployment', 'd1', 'CompleteDeployment');
    await settle(people);
    for (const lineId of ['l1', 'l2']) {
      await act(broker, 'CompleteLine', { lineId });
      await act(dcs, 'RateLine', { lineId, rating: 4 });
    }
  };

  /** On 6 February the notice is lifted, and the case is monitored. */
  const steppedDown = async () => {
    const { broker, dcs, leadBroker, officer } = people;
    await on('2012-02-06');
    await act(dcs, 'DeclareBrokerConflict', { brokerId: 'bo', nature: 'family', detail: 'A sister works here' });
    await act(people.director, 'ClearBrokerConflict', { brokerId: 'bo', reason: 'She has left' });
    await act(dcs, 'RecordCaseEvidence', evidence('e2', 'inspection', '2012-02-03'));
    await act(broker, 'OpenProgressReview', { reviewDate: '2012-02-06' });
    await act(officer, 'RecordNoticeChange', { status: 'lifted', effectiveOn: '2012-02-06', ref: 'IN-7 L' });
    await act(leadBroker, 'DecideProgress', {
      ...{ decision: 'step-down', evidenceIds: ['e2'], rationale: 'Lifted', dcsAgreementRef: 'Letter' },
    });
  };

  test('D06: its package waits for the council, then for money, and is at one stage after the other', async () => {
    const { leadBroker } = people;
    const rows = async (asAt?: string) => (await readDashboard(leadBroker, 'D06', asAt)).rows;
    const known = { regionId: 'NE', priority: 'immediate', brokerId: 'bo', cases: 1 };

    expect(await rows('2011-10-17')).toEqual([]);
    expect(await rows('2011-10-18')).toEqual([
      { stage: 'packageDesign', ...known, awaitingCouncil: 1, awaitingFunding: 0 },
    ]);
    expect(await rows('2011-10-20')).toMatchObject([{ awaitingCouncil: 0, awaitingFunding: 1 }]);
    expect(await rows('2011-11-07')).toMatchObject([{ stage: 'delivery', awaitingFunding: 0 }]);
    expect(await rows()).toEqual([{ stage: 'monitoring', ...known, awaitingCouncil: 0, awaitingFunding: 0 }]);
  });

  test('D07: its support is planned, then delivered, by provider, theme and indicator', async () => {
    const { director } = people;
    const planned = { items: 2, unquantified: 0, plannedDays: 10, plannedPence: 300_000 };
    const all = { ...planned, deliveredDays: 10, deliveredPence: 300_000 };

    expect((await readDashboard(director, 'D07', '2011-10-18')).figures).toMatchObject({
      ...planned,
      deliveredDays: 0,
    });
    expect((await readDashboard(director, 'D07', '2011-12-12')).figures).toMatchObject({
      ...planned,
      deliveredDays: 4,
    });
    const { figures, rows } = await readDashboard(director, 'D07');
    expect(figures).toMatchObject(all);
    expect(rows).toMatchObject([
      { by: 'provider', key: 'serco', items: 1, plannedDays: 4, deliveredDays: 4, deliveredPence: 300_000 },
      { by: 'provider', key: null, items: 1, plannedDays: 6, deliveredDays: 6, deliveredPence: 0 },
      { by: 'theme', key: 'front door', ...all, providers: 'serco' },
      { by: 'indicator', key: 'NI 59', ...all },
      { by: 'indicator', key: 'NI 60', ...all },
    ]);
  });

  test('D08: the council is under notice and supported, until the notice is lifted', async () => {
    const { board } = people;
    const before = await readDashboard(board, 'D08', '2012-02-05');

    expect(before.figures).toEqual({ underNotice: 1, supported: 1, supportedPercent: 100 });
    expect(before.rows).toEqual([
      {
        ...{ councilId: COUNCIL, regionId: 'NE', noticeRef: 'IN-7', noticeStatus: 'in-force' },
        ...{ supported: true, caseId: 'ic1' },
      },
    ]);
    expect(await readDashboard(board, 'D08')).toMatchObject({ figures: { underNotice: 0 }, rows: [] });
  });

  test('D09: its broker has one case, half a case once it is monitored, and room for others', async () => {
    const { leadBroker } = people;
    const nothing = { conflictsDeclared: 0, conflictsOpen: 0 };

    expect((await readDashboard(leadBroker, 'D09', '2011-11-07')).rows).toEqual([
      { brokerId: 'bo', openCases: 1, capacityLeft: 4, availableFrom: '2011-10-18', ...nothing },
      { brokerId: 'howard', openCases: 0, capacityLeft: 5, availableFrom: '2012-01-01', ...nothing },
    ]);
    expect((await readDashboard(leadBroker, 'D09')).rows).toMatchObject([
      { brokerId: 'bo', openCases: 0.5, capacityLeft: 4.5, conflictsDeclared: 1, conflictsOpen: 0 },
      { brokerId: 'howard' },
    ]);
  });

  test('D15: the contract is drawn down from approval on, paid, and about to end', async () => {
    const { manager } = people;
    const rows = async (asAt?: string) => (await readDashboard(manager, 'D15', asAt)).rows;

    expect(await rows('2011-10-20')).toMatchObject([{ id: 'sc1', committedPence: 0, ceilingLeftPence: 1_000_000 }]);
    expect(await rows('2011-11-07')).toMatchObject([{ committedPence: 300_000, paidPence: 0, endsIn60Days: false }]);
    expect(await rows()).toEqual([
      {
        ...{ by: 'contract', id: 'sc1', service: 'sufficiency and payment-by-results trials', providerId: 'serco' },
        ...{ stage: 'live', live: true, interim: false, endsOn: '2012-03-31', endsIn60Days: true },
        ...{ committedPence: 300_000, paidPence: 300_000, ceilingPence: 1_000_000, ceilingLeftPence: 700_000 },
      },
    ]);
  });

  test('D28: the specialist is away for six of her ten days, and back', async () => {
    const { director } = people;

    expect((await readDashboard(director, 'D28', '2011-12-12')).figures).toMatchObject({
      ...{ specialists: 1, daysUsed: 0, daysReserved: 6, activeDeployments: 1 },
    });
    const { rows } = await readDashboard(director, 'D28');
    const back = { specialists: 1, capacityDays: 10, daysUsed: 6, usedPercent: 60, daysReserved: 0 };
    expect(rows).toEqual([
      { by: 'state', key: 'available', ...back, activeDeployments: 0 },
      { by: 'role', key: 'support', ...back, activeDeployments: 0 },
    ]);
  });
});
