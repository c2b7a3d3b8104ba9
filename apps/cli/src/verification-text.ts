import type { Finding, Verification } from '@casewright/runtime';
import { counted } from './output.js';

/** What no log can tell of itself. */
export const NOT_NOTICED =
  'Events removed from the very end of the log, or an older copy in its place, are not noticed without a checkpoint ' +
  'kept elsewhere.';

/** What a verification found, a line each. */
export const verificationText = ({ events, streams, findings, head }: Verification): string =>
  [
    `${counted(events, 'event')} in ${counted(streams, 'stream')} up to position ${head}: ` +
      (findings.length === 0 ? 'all as recorded' : counted(findings.length, 'finding')),
    ...findings.map(findingText),
  ].join('\n');

/** A finding on one line: the exact event, what is wrong with it, what was expected and what is there. */
export const findingText = ({ kind, stream, revision, position, expected, found }: Finding): string => {
  const place = stream === undefined ? `position ${position}` : `${stream}@${revision} (position ${position})`;
  return `${place}: ${kind}; expected ${expected}; found ${found}`;
};
