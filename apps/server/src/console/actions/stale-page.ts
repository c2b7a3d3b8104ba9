import type { CaseEvent } from '@casewright/engine';
import type { Answers } from '../forms/answers.js';
import { actorInWords } from '../page/actor-in-words.js';
import { instantInWords } from '../page/dates.js';
import { happening } from '../page/happening.js';
import type { Names } from '../page/names.js';
import type { Outcome } from './outcome.js';
import { handedOn, type Sent } from './sent.js';
import { headingOf, type Undertaking } from './undertaking.js';

/** Others have changed the case meanwhile: what they did, with the answers kept, to carry on or to stop. */
export const stalePage = (
  undertaking: Undertaking,
  { role }: Pick<Sent, 'role'>,
  { entries }: Answers,
  {
    since,
    revision,
    names,
  }: { readonly since: readonly CaseEvent[]; readonly revision: number; readonly names: Names },
): Outcome => {
  const heading = headingOf(undertaking);

  return {
    status: 409,
    page: {
      ...{ template: 'actions/stale.njk', ...heading, title: `This case has changed – ${heading.about}` },
      events: since.map(({ type, meta }) => ({
        title: happening(undertaking.workflow, type),
        who: actorInWords(meta.actor, names).text,
        ...{ recordedAt: meta.recordedAt, when: instantInWords(meta.recordedAt) },
      })),
      hidden: [...handedOn({ revision, role }), ...entries],
    },
  };
};
