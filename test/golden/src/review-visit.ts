import type { Answer, Casewright, Person } from './casewright.js';
import { REVIEW } from './review.js';
import { FOUR, RUTH, withTeam, type BoardSide } from './review-team.js';

/** A team of four is found and confirmed, and goes to work on the first day of the slot. */
export const started = async (
  casewright: Casewright,
  board: BoardSide,
  id: string,
  startedOn: string,
): Promise<Answer> => {
  const { lead, coordinator } = board;
  await withTeam(casewright, board, id);
  await lead.act(REVIEW, id, 'ConfirmTeam');
  await coordinator.act(REVIEW, id, 'ConfirmReadiness', { documentsReceivedOn: '2011-12-01', timetableRef: 'tt-1' });
  await casewright.clock(`${startedOn}T09:00:00.000Z`);
  return coordinator.act(REVIEW, id, 'StartReview', { startedOn });
};

/** The team has been there until this day, and everything that follows is done. */
export const completed = async (
  casewright: Casewright,
  { lead }: BoardSide,
  dcs: Person,
  id: string,
  endedOn: string,
): Promise<Answer> => {
  const teamLead = await casewright.signIn(RUTH.personId, { role: 'review-team-lead' });
  await casewright.clock(`${endedOn}T17:00:00.000Z`);
  const reviewerDays = FOUR.map(({ personId }) => ({ personId, days: 5 }));
  await teamLead.act(REVIEW, id, 'CompleteOnSite', { endedOn, reviewerDays });
  const report = { reportRef: 'report-1', strengths: ['Staff'], areasForConsideration: ['Supervision'] };
  await teamLead.act(REVIEW, id, 'SubmitDraftReport', report);
  await dcs.act(REVIEW, id, 'AgreeReport', { version: 1 });
  const response = { actionPlanRef: 'plan-1', priorityNeeds: [], shareWithBrokerage: false };
  await dcs.act(REVIEW, id, 'RecordCouncilResponse', response);
  await dcs.act(REVIEW, id, 'RecordReviewFeedback', { rating: 5 });
  return lead.act(REVIEW, id, 'CloseReview', { summary: 'Useful' });
};
