import type { RecordedRefusal } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import { caseStream, idOfStream } from '@casewright/workflow';
import { refusedAttempts } from '../../case/refused-attempts.js';
import { actorInWords } from '../../page/actor-in-words.js';
import { instantInWords } from '../../page/dates.js';
import { namesIn, type Names } from '../../page/names.js';

/** Which refused attempts are wanted: those of one case where both say which, and those before a number. */
export type AskedRefusals = {
  readonly workflow: string;
  readonly caseId: string;
  readonly before: number | undefined;
};

const ON_A_PAGE = 50;

/** What the page of refused attempts shows. */
export const refusalsPage = async (runtime: Runtime, asked: AskedRefusals) => {
  const { registry, readModels, directory, clock } = runtime;
  const { workflow, caseId, before } = asked;
  const definition = registry.named(workflow);
  const isWrong = caseId !== '' && definition === undefined;

  const found = isWrong
    ? []
    : await readModels.refusals.of({
        ...(definition === undefined || caseId === '' ? {} : { stream: caseStream(definition, caseId) }),
        ...(before === undefined ? {} : { before }),
        limit: ON_A_PAGE + 1,
      });
  const shown = found.slice(0, ON_A_PAGE);
  const names = await namesIn(directory);
  return {
    title: isWrong ? 'Error: Refused attempts' : 'Refused attempts',
    isWrong,
    errors: isWrong ? [{ href: '#workflow', text: CHOOSE_KIND }] : [],
    error: isWrong ? { workflow: { text: CHOOSE_KIND } } : {},
    given: { workflow, case: caseId },
    workflows: [
      { value: '', text: 'Choose a kind of case' },
      ...registry.all.map(({ name, content }) => ({ value: name, text: content.title })),
    ],
    rows: shown.map((entry) => rowOf(runtime, entry, names)),
    upToDate: `Up to date at ${instantInWords(clock.now())}`,
    newest: before === undefined ? undefined : { text: 'Newest attempts', href: `/audit/refusals${queryOf(asked)}` },
    older:
      found.length > ON_A_PAGE
        ? { text: 'Older attempts', href: `/audit/refusals${queryOf(asked, shown.at(-1)?.sequence)}` }
        : undefined,
  };
};

const CHOOSE_KIND = 'Choose which kind of case it is';

const rowOf = ({ registry }: Runtime, entry: RecordedRefusal, names: Names) => {
  const definition = registry.named(entry.workflow);
  const id = idOfStream(entry.stream);
  const unnamed = [instantInWords(entry.at), entry.type, actorInWords(entry.actor, names).text, entry.code] as const;
  const [attempt = unnamed] = definition === undefined ? [] : refusedAttempts([entry], { definition, names });
  const [when, what, who, why] = attempt;
  return {
    ...{ when, what, who, why },
    case: { text: `${definition?.content.title ?? entry.workflow} ${id}`, href: `/cases/${entry.workflow}/${id}` },
  };
};

const queryOf = ({ workflow, caseId }: AskedRefusals, before?: number): string => {
  const query = new URLSearchParams({
    ...(caseId === '' ? {} : { workflow, case: caseId }),
    ...(before === undefined ? {} : { before: String(before) }),
  });
  return query.size === 0 ? '' : `?${query.toString()}`;
};
