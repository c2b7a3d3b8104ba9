import { PROBLEMS } from '../../http/problem-statuses.js';
import type { Answers } from '../forms/answers.js';
import { inWords } from '../page/words.js';
import type { Outcome } from './outcome.js';
import { handedOn, type Sent } from './sent.js';
import { headingOf, type Undertaking } from './undertaking.js';

const QUESTION = 'Which role do you act in?';

/** Asks somebody whose roles would all fit which one they act in, with their answers kept. */
export const rolePage = (
  undertaking: Undertaking,
  { revision = undertaking.on?.revision, wasAskedForRole }: Pick<Sent, 'revision' | 'wasAskedForRole'>,
  { entries }: Answers,
  roles: readonly string[],
): Outcome => {
  const heading = headingOf(undertaking);
  const error = wasAskedForRole ? 'Select the role you act in' : undefined;

  return {
    status: error === undefined ? 200 : PROBLEMS.AMBIGUOUS_ROLE.status,
    page: {
      ...{ template: 'actions/role.njk', ...heading, question: QUESTION },
      title: `${error === undefined ? '' : 'Error: '}${QUESTION} – ${heading.action} – ${heading.about}`,
      items: roles.map((role) => ({ value: role, text: inWords(role) })),
      error: error && { text: error },
      errors: error === undefined ? [] : [{ text: error, href: '#role' }],
      hidden: [...handedOn({ revision }), ...entries, { name: '_asked', value: 'role' }],
    },
  };
};
