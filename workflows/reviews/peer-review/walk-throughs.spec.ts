import { describe, expect, test } from '@jest/globals';
import { DAYS, factualCheck, firmDates, onSite, REPORT, RESPONSE, teamJoins } from '../test/journey.js';
import {
  coordinator,
  dcs,
  FOUR,
  lead,
  NIA,
  officer,
  OTTO,
  reviewer,
  RUTH,
  SAM,
  teamLead,
} from '../test/peer-review.js';

describe('the happy path', () => {
  test('goes from the request to a closed review', () => {
    const review = factualCheck()
      .then(dcs, 'AgreeReport', { version: 1 }, 'followUp')
      .then(dcs, 'RecordCouncilResponse', RESPONSE, 'followUp')
      .then(officer, 'RecordReviewFeedback', { rating: 5, comment: 'Thank you' }, 'followUp')
      .then(lead, 'CloseReview', { summary: 'Useful' }, 'closed');

    expect(review.types()).toEqual([
      ...['PeerReviewRequested', 'ReviewRequestAccepted', 'ReviewSlotOffered', 'ReviewScheduled'],
      ...FOUR.map(() => 'ReviewerInvited'),
      ...FOUR.map(() => 'ReviewerAccepted'),
      ...['ReviewTeamConfirmed', 'ReviewReadinessConfirmed', 'PeerReviewStarted', 'OnSiteCompleted'],
      ...['DraftReportSubmitted', 'ReviewReportAgreed', 'CouncilResponseRecorded', 'ReviewFeedbackRecorded'],
      'ReviewClosed',
    ]);
  });
});

describe('the revision loop', () => {
  test('has two rounds; a third request for corrections is refused', () => {
    factualCheck()
      .then(officer, 'RequestCorrections', { corrections: ['A name'] }, 'reporting.revising')
      .then(teamLead, 'SubmitDraftReport', REPORT, 'reporting.factualCheck')
      .then(dcs, 'RequestCorrections', { corrections: ['A date'] }, 'reporting.revising')
      .then(teamLead, 'SubmitDraftReport', REPORT, 'reporting.factualCheck')
      .refused(dcs, 'RequestCorrections', { corrections: ['A comma'] }, { ruleId: 'PR-R16' })
      .refused(dcs, 'AgreeReport', { version: 2 }, { ruleId: 'PR-R23' })
      .then(dcs, 'AgreeReport', { version: 3 }, 'followUp');
  });

  test('ends in an agreed report when the council says nothing for ten working days', () => {
    const review = factualCheck();
    expect(review.on('2012-02-03').stage()).toBe('reporting.factualCheck');
    expect(review.on('2012-02-04').stage()).toBe('followUp');
    expect(review.happened().at(-1)).toMatchObject({
      ...{ type: 'ReviewReportDeemedAgreed', data: { version: 1 }, at: '2012-02-04T00:00:00.000Z' },
    });
  });
});

describe('a conflict of interest', () => {
  const ofTheHost = { ...SAM, homeOrgId: 'bedford' };
  const own = { nature: 'own-authority', detail: 'I work there' };

  test('of one’s own authority is refused whoever asks, at every step', () => {
    firmDates()
      .refused(coordinator, 'InviteReviewer', { ...ofTheHost, declaredInterests: [] }, { ruleId: 'PR-R08' })
      .refused(lead, 'InviteReviewer', { ...SAM, declaredInterests: [own] }, { ruleId: 'PR-R08' })
      .then(lead, 'InviteReviewer', { ...SAM, declaredInterests: [] })
      .refused(
        reviewer('sam'),
        'AcceptInvitation',
        { personId: 'sam', releaseConfirmedBy: { personId: 'boss' }, declaredInterests: [own] },
        { ruleId: 'PR-R08' },
      )
      .through(teamJoins([RUTH, NIA, OTTO]))
      .then(reviewer('sam'), 'AcceptInvitation', {
        ...{ personId: 'sam', releaseConfirmedBy: { personId: 'boss' }, declaredInterests: [] },
      })
      .then(reviewer('sam'), 'DeclareReviewConflict', { personId: 'sam', ...own })
      .refused(
        lead,
        'DecideReviewConflict',
        { personId: 'sam', decision: 'cleared', reason: 'Trusted' },
        { ruleId: 'PR-R08' },
      )
      .refused(lead, 'ConfirmTeam', {}, { ruleId: 'PR-R08' });
  });

  test('of another kind waits for the lead’s decision', () => {
    firmDates()
      .through(teamJoins())
      .then(reviewer('sam'), 'DeclareReviewConflict', { personId: 'sam', nature: 'family', detail: 'A cousin' })
      .refused(lead, 'ConfirmTeam', {}, { ruleId: 'PR-R09' })
      .then(lead, 'DecideReviewConflict', { personId: 'sam', decision: 'cleared', reason: 'Distant' })
      .then(lead, 'ConfirmTeam', {}, 'scheduled.teamConfirmed')
      .then(dcs, 'DeclareReviewConflict', { personId: 'nia', nature: 'financial', detail: 'Shares' })
      .then(
        lead,
        'DecideReviewConflict',
        { personId: 'nia', decision: 'upheld', reason: 'Many shares' },
        'scheduled.assemblingTeam',
      )
      .refused(lead, 'ConfirmTeam', {}, { ruleId: 'PR-R11' });
  });
});

describe('an early exit', () => {
  test('is the council’s to take before the start', () => {
    firmDates().then(dcs, 'WithdrawRequest', { reason: 'Reorganised' }, 'withdrawn');
    onSite().refused(dcs, 'WithdrawRequest', { reason: 'Reorganised' }, { refused: 'INVALID_STATE' });
  });

  test('is the lead’s to take up to the report', () => {
    const cancelled = { reasonCode: 'safety', reason: 'A fire' };
    onSite().then(lead, 'CancelReview', cancelled, 'cancelled');
    factualCheck().then(lead, 'CancelReview', cancelled, 'cancelled');
    factualCheck()
      .then(dcs, 'AgreeReport', { version: 1 })
      .refused(lead, 'CancelReview', cancelled, { refused: 'INVALID_STATE' });
  });

  test('is not needed for a stop with return', () => {
    onSite()
      .then(dcs, 'PauseReview', { reasonCode: 'critical-incident', reason: 'A death' }, 'paused')
      .on('2012-01-16')
      .refused(lead, 'ResumeReview', {}, { ruleId: 'PR-R24' })
      .then(lead, 'ResumeReview', { newStartDate: '2012-02-06', newEndDate: '2012-02-10' }, 'scheduled.assemblingTeam')
      .refused(dcs, 'WithdrawRequest', { reason: 'Reorganised' }, { refused: 'INVALID_STATE' });
  });
});

describe('a deadline', () => {
  test('that was missed before a pause is not missed again, and is escalated when the days that were left are over', () => {
    const review = onSite()
      .on('2012-01-09')
      .then(teamLead, 'CompleteOnSite', DAYS, 'reporting.drafting')
      .on('2012-02-01')
      .then(lead, 'PauseReview', { reasonCode: 'reviewer-loss', reason: 'The lead is ill' }, 'paused')
      .on('2012-02-10')
      .then(lead, 'ResumeReview', {}, 'reporting.drafting')
      .on('2012-02-17');

    expect(review.happened().slice(-4)).toMatchObject([
      { type: 'StageOverdue', data: { dueOn: '2012-01-30' }, at: '2012-01-31T00:00:00.000Z' },
      { type: 'ReviewPaused' },
      { type: 'ReviewResumed' },
      { type: 'EscalationRaised', data: { level: 1, auto: true }, at: '2012-02-16T00:00:00.000Z' },
    ]);
  });
});

describe('reopening', () => {
  const closed = () =>
    factualCheck()
      .then(dcs, 'AgreeReport', { version: 1 })
      .then(dcs, 'RecordCouncilResponse', RESPONSE)
      .then(dcs, 'RecordReviewFeedback', { rating: 4 })
      .on('2012-03-01')
      .then(lead, 'CloseReview', { summary: 'Useful' }, 'closed');

  test('is possible for ninety days, the ninetieth included', () => {
    closed().on('2012-05-30').then(lead, 'ReopenReview', { reason: 'New facts' }, 'followUp');
    closed().on('2012-05-31').refused(lead, 'ReopenReview', { reason: 'New facts' }, { ruleId: 'PR-R19' });
  });
});
