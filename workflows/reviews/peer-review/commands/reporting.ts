import { int, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { reportOf } from '../review.js';
import { correctionsAreLeft, isTheLatestVersion } from '../rules/report.js';
import { notTheAuthor } from '../rules/two-sides.js';

export const SubmitDraftReport = command(
  z.strictObject({ reportRef: text, strengths: z.array(text), areasForConsideration: z.array(text) }),
).rows({
  from: ['reporting.drafting', 'reporting.revising'],
  by: ['review-team-lead'],
  emits: 'DraftReportSubmitted',
  decide: ({ case: { report } }) => ({ version: (report?.version ?? 0) + 1 }),
});

export const RequestCorrections = command(z.strictObject({ corrections: z.array(text) })).rows({
  from: ['reporting.factualCheck'],
  by: ['council-dcs', 'council-officer'],
  rules: [correctionsAreLeft],
  emits: 'ReportCorrectionsRequested',
  decide: ({ case: review }) => ({ round: reportOf(review).correctionRounds + 1 }),
});

export const AgreeReport = command(z.strictObject({ version: int })).rows({
  from: ['reporting.factualCheck'],
  by: ['council-dcs'],
  rules: [isTheLatestVersion, notTheAuthor],
  emits: 'ReviewReportAgreed',
});

/** Given by the timer ‘factual check’ when the council has not answered: the report is deemed agreed (PR-R16). */
export const LapseFactualCheck = command(z.strictObject({})).rows({
  from: ['reporting.factualCheck'],
  by: ['system'],
  emits: 'ReviewReportDeemedAgreed',
  decide: ({ case: review }) => ({ version: reportOf(review).version }),
});
