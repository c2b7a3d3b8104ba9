import { isRefusal, type Issue, type Refusal } from '@casewright/workflow';
import { PROBLEMS } from '../../http/problem-statuses.js';
import type { Answers } from '../forms/answers.js';
import { renderFields } from '../forms/render-fields.js';
import { refusalInWords, ruleInWords } from './in-words.js';
import type { Outcome } from './outcome.js';
import { handedOn, type Sent } from './sent.js';
import { headingOf, type Undertaking } from './undertaking.js';

/** The form of a command, with what was answered so far; and with everything that is wrong with it, if it was sent. */
export const formPage = (
  undertaking: Undertaking,
  sent: Pick<Sent, 'revision' | 'role'>,
  answers: Answers,
  wrong: Refusal | readonly Issue[] = [],
): Outcome => {
  const heading = headingOf(undertaking);
  const refusal = isRefusal(wrong) ? wrong : undefined;
  const { controls, errors } = renderFields(answers, issuesOf(wrong));
  const { on } = undertaking;

  return {
    status: errors.length === 0 ? 200 : PROBLEMS[refusal?.refused ?? 'VALIDATION'].status,
    page: {
      ...{ template: 'actions/form.njk', ...heading, controls, errors },
      title: `${errors.length === 0 ? '' : 'Error: '}${heading.action} – ${heading.about}`,
      ruleInWords: refusal && ruleInWords(refusal),
      hasLists: controls.some(({ component }) => component === 'list' || component === 'group'),
      hidden: handedOn({ revision: on?.revision, ...sent }),
    },
  };
};

const issuesOf = (wrong: Refusal | readonly Issue[]): readonly Issue[] => {
  if (!isRefusal(wrong)) return wrong;
  return wrong.issues ?? [{ field: '', message: refusalInWords(wrong) }];
};
