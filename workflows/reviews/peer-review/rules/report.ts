import { rule } from '../definition.js';
import { reportOf } from '../review.js';

/** PR-R16: the council asks for corrections twice at most; then it agrees, or its silence does. */
export const correctionsAreLeft = rule('PR-R16', ({ case: review, settings }) => {
  const rounds = settings['review.correctionRounds'];
  return (
    reportOf(review).correctionRounds < rounds ||
    `There have been ${rounds} rounds of corrections. The report can now only be agreed.`
  );
});

/** PR-R23: the council agrees the report as it was last submitted. */
export const isTheLatestVersion = rule<{ readonly version: number }>('PR-R23', ({ input, case: review }) => {
  const { version } = reportOf(review);
  return (
    input.version === version || {
      message: `Version ${version} of the report is the latest. Read it, and agree that one.`,
      field: 'version',
    }
  );
});
