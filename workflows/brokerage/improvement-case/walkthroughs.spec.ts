import { describe, expect, test } from '@jest/globals';
import {
  broker,
  CALL_OFF,
  CALL_OFF_LINE,
  CONTRACTS,
  dcs,
  DEPLOYMENT,
  director,
  from,
  KNOWN,
  leadBroker,
  need,
  NOTICE,
  officer,
  SPECIALIST_LINE,
} from '../test/improvement-case.js';
import { played, type Played } from '../test/played-case.js';

const NOTHING_OPEN = { callOffs: [], backfillClaims: [], deployments: [] };

/** Beta is under a notice: from the referral to a package that the council has agreed and the money is approved for. */
const toSourcing = (story: Played): readonly (string | undefined)[] => {
  const stages: (string | undefined)[] = [];
  const on = (...step: Parameters<Played['on']>) => {
    story.on(...step);
    stages.push(story.stage());
  };
  on('2011-10-18', officer, 'OpenCase', NOTICE, { council: undefined });
  on('2011-10-19', director, 'AcceptReferral');
  on('2011-10-20', director, 'ProposeBroker', { brokerId: 'bo', declaredInterests: [] }, KNOWN.lookups);
  on('2011-10-24', dcs, 'ConfirmBroker', {}, KNOWN.lookups);
  on('2011-10-25', broker, 'RecordCaseEvidence', {
    ...{ evidenceId: 'e1', source: 'improvement-notice', date: '2011-10-17', ref: 'IN-7' },
  });
  on('2011-10-27', broker, 'DraftNeeds', { needs: [need('n1')] });
  on('2011-10-31', dcs, 'AgreeNeeds', { version: 1 });
  on('2011-11-01', broker, 'AddSupportLine', CALL_OFF_LINE, CONTRACTS.lookups);
  on('2011-11-01', broker, 'AddSupportLine', SPECIALIST_LINE, CONTRACTS.lookups);
  on('2011-11-02', broker, 'SubmitPackage');
  on('2011-11-04', dcs, 'AgreePackage', { version: 1 });
  on('2011-11-07', leadBroker, 'ApproveFunding', { approvedPence: 300_000 });
  return [...new Set(stages)];
};

const toDelivery = (story: Played): void => {
  toSourcing(story);
  story.on('2011-11-09', broker, 'SourceLine', { lineId: 'l1', refStream: 'callOff-co1' }, from(CALL_OFF).lookups);
  story.on(
    ...(['2011-11-09', broker, 'SourceLine', { lineId: 'l2', refStream: 'specialistDeployment-d1' }] as const),
    from(DEPLOYMENT).lookups,
  );
  story.on('2011-11-14', broker, 'StartDelivery', { startedOn: '2011-11-14', phased: false });
};

const finishLines = (story: Played, day: string): void => {
  for (const lineId of ['l1', 'l2']) {
    story.on(day, broker, 'CompleteLine', { lineId });
    story.on(day, dcs, 'RateLine', { lineId, rating: 4 });
  }
};

const toMonitoring = (story: Played): void => {
  toDelivery(story);
  story.on('2011-12-01', broker, 'RecordDelivery', {
    ...{ lineId: 'l1', date: '2011-12-01', days: 4, costPence: 300_000 },
  });
  finishLines(story, '2012-02-01');
  story.on('2012-02-06', dcs, 'RecordCaseEvidence', {
    ...{ evidenceId: 'e2', source: 'inspection', date: '2012-02-03', ref: 'Report' },
  });
  story.on('2012-02-13', broker, 'OpenProgressReview', { reviewDate: '2012-02-13' });
  story.on('2012-02-14', officer, 'RecordNoticeChange', {
    ...{ status: 'lifted', effectiveOn: '2012-02-14', ref: 'IN-7 L' },
  });
  story.on('2012-02-15', leadBroker, 'DecideProgress', {
    ...{ decision: 'step-down', evidenceIds: ['e2'], rationale: 'The notice is lifted', dcsAgreementRef: 'Letter' },
  });
};

describe('P18, the happy path', () => {
  test('goes through its stages in order', () => {
    const story = played('ic1');
    expect(toSourcing(story)).toEqual([
      ...['referred', 'brokerAssignment.awaitingBroker', 'brokerAssignment.brokerProposed'],
      ...['needsAssessment.gatheringEvidence', 'needsAssessment.needsDrafted', 'packageDesign.drafting'],
      ...['packageDesign.councilReview', 'packageDesign.fundingApproval', 'sourcing'],
    ]);

    const other = played('ic1');
    toMonitoring(other);
    expect(other.history().events.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['delivery.active', 'progressReview', 'monitoring']),
    );
    other.on('2012-02-20', director, 'CloseCase', { outcome: 'notice-lifted', summary: 'Done' }, NOTHING_OPEN);
    expect(other.stage()).toBe('closed');
  });

  test('is immediate, and its package adds up', () => {
    const story = played('ic1');
    toSourcing(story);
    const [opened] = story.history().events;
    const submitted = story.history().events.find(({ type }) => type === 'PackageSubmitted');
    expect(opened?.data).toMatchObject({ priority: 'immediate', caseId: 'ic1' });
    expect(submitted?.data).toEqual({ version: 1, totalDays: 10, totalPence: 300_000 });
  });
});

describe('the loops', () => {
  test('needs are returned and drafted again, and their version rises', () => {
    const story = played('ic1');
    story.on('2011-10-18', officer, 'OpenCase', NOTICE, { council: undefined });
    story.on('2011-10-19', director, 'AcceptReferral');
    story.on('2011-10-20', director, 'ProposeBroker', { brokerId: 'bo', declaredInterests: [] }, KNOWN.lookups);
    story.on('2011-10-24', dcs, 'ConfirmBroker', {}, KNOWN.lookups);
    story.on('2011-10-25', broker, 'RecordCaseEvidence', {
      ...{ evidenceId: 'e1', source: 'inspection', date: '2011-10-17', ref: 'Report' },
    });
    story.on('2011-10-27', broker, 'DraftNeeds', { needs: [need('n1')] });
    story.on('2011-10-28', dcs, 'ReturnNeeds', { comments: 'One is missing' });
    story.on('2011-10-31', broker, 'DraftNeeds', { needs: [need('n1'), need('n2')] });

    expect(story.refusedOn('2011-11-01', dcs, 'AgreeNeeds', { version: 1 })).toMatchObject({
      subcode: 'STALE_VERSION',
    });
    story.on('2011-11-01', dcs, 'AgreeNeeds', { version: 2 });
    expect(story.case()['archivedNeeds']).toEqual([]);
  });

  test('what cannot be sourced is reworked; what is sourced stays so, and what was agreed is kept', () => {
    const story = played('ic1');
    toSourcing(story);
    story.on('2011-11-09', broker, 'SourceLine', { lineId: 'l1', refStream: 'callOff-co1' }, from(CALL_OFF).lookups);
    story.on('2011-11-09', broker, 'FailLineSourcing', { lineId: 'l2', reason: 'Nobody is free' });
    story.on('2011-11-10', broker, 'ReworkPackage', { reason: 'Nobody is free' });
    story.on('2011-11-10', broker, 'RemoveSupportLine', { lineId: 'l2', reason: 'Nobody is free' });
    story.on('2011-11-11', broker, 'SubmitPackage');

    expect(story.case()['package']).toMatchObject({
      ...{ version: 2, totalDays: 4, lines: [{ lineId: 'l1', status: 'sourced', sourceRef: 'callOff-co1' }] },
    });
    expect(story.case()['archivedPackages']).toMatchObject([{ version: 1, status: 'funded', totalDays: 10 }]);
    expect(story.case()['funding']).toMatchObject({ approvedPence: 300_000 });
  });

  test('a review may extend the package, and support starts again', () => {
    const story = played('ic1');
    toDelivery(story);
    story.on('2012-01-16', dcs, 'RecordCaseEvidence', {
      ...{ evidenceId: 'e2', source: 'other', date: '2012-01-13', ref: 'Report' },
    });
    story.on('2012-01-18', broker, 'OpenProgressReview', { reviewDate: '2012-01-18' });
    story.on('2012-01-19', broker, 'DecideProgress', {
      ...{ decision: 'extend', evidenceIds: ['e2'], rationale: 'More to do', dcsAgreementRef: 'Letter' },
    });
    story.on(
      ...(['2012-01-20', broker, 'AddSupportLine', { ...SPECIALIST_LINE, lineId: 'l3', days: 2 }] as const),
      CONTRACTS.lookups,
    );
    story.on('2012-01-20', broker, 'SubmitPackage');
    story.on('2012-01-23', dcs, 'AgreePackage', { version: 2 });
    story.on('2012-01-24', leadBroker, 'ApproveFunding', { approvedPence: 300_000 });
    story.on('2012-01-25', broker, 'StartDelivery', { startedOn: '2012-01-25', phased: true });

    expect(story.stage()).toBe('delivery.active');
    expect(story.timers()).toContainEqual({ name: 'progress review', key: '', due: '2012-04-25' });
  });
});

describe('exit and return', () => {
  test('monitoring lasts six months by default; its end is a reminder', () => {
    const story = played('ic1');
    toMonitoring(story);
    expect(story.timers()).toMatchObject([{ name: 'monitoring end', due: '2012-08-15' }]);
    story.passTo('2012-08-16');
    expect(story.stage()).toBe('monitoring');
    expect(story.case()['monitoringEndedOn']).toBe('2012-08-15');
  });

  test('a notice imposed again begins the assessment anew', () => {
    const story = played('ic1');
    toMonitoring(story);
    story.on('2012-03-01', officer, 'RecordNoticeChange', {
      ...{ status: 'in-force', effectiveOn: '2012-03-01', ref: 'IN-9' },
    });
    expect(story.stage()).toBe('needsAssessment.gatheringEvidence');
    expect(story.case()['notice']).toMatchObject({ ref: 'IN-9', status: 'in-force', issuedOn: '2012-03-01' });
    expect(story.case()['earlierNotices']).toMatchObject([{ ref: 'IN-7', status: 'lifted' }]);
  });

  test('a closed case is reopened with its broker; needs count on, and the old package is kept', () => {
    const story = played('ic1');
    toMonitoring(story);
    story.on('2012-02-20', director, 'CloseCase', { outcome: 'notice-lifted', summary: 'Done' }, NOTHING_OPEN);
    story.on('2012-06-01', director, 'ReopenCase', { reason: 'It came back', evidenceId: 'e9' });
    story.on('2012-06-04', broker, 'RecordCaseEvidence', {
      ...{ evidenceId: 'e9', source: 'inspection', date: '2012-05-30', ref: 'Report' },
    });
    story.on('2012-06-05', broker, 'DraftNeeds', { needs: [need('n1', { evidenceIds: ['e9'] })] });

    expect(story.case()).toMatchObject({
      ...{ brokerId: 'bo', reopenCount: 1, needs: { version: 2 }, approvedBefore: 300_000 },
      ...{ package: { version: 1, lines: [] }, archivedPackages: [{ version: 1 }], archivedNeeds: [{ version: 1 }] },
    });
    expect(story.case()['funding']).toBeUndefined();
  });
});
