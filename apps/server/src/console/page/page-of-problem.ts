import type { Problem } from '../../http/problem.js';
import type { ProblemCode } from '../../http/problem.js';
import type { Page } from './pages.js';

const HEADINGS: Readonly<Partial<Record<ProblemCode, string>>> = {
  ROLE_NOT_ALLOWED: 'You cannot do this',
  NOT_FOUND: 'Page not found',
  TOO_MANY: 'There are too many requests at the moment',
  INTERNAL: 'Sorry, there is a problem with the service',
};

const FURTHER: Readonly<Partial<Record<ProblemCode, string>>> = {
  NOT_FOUND: 'There may be no such case or page, or none that your roles let you see.',
  INTERNAL: 'Nothing you recorded before is lost. Try again later, and quote the reference if it goes on.',
};

/** A failure as a page: what went wrong in words, which role is needed, or a reference. */
export const pageOfProblem = ({ code, message, details }: Problem): Page => ({
  template: 'error.njk',
  title: HEADINGS[code] ?? 'There is a problem',
  heading: HEADINGS[code] ?? 'There is a problem',
  paragraphs: [message, ...[FURTHER[code] ?? []].flat()],
  reference: details.reference,
});
