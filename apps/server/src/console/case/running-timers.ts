import type { CaseView } from '@casewright/engine';
import type { Workflow } from '@casewright/workflow';
import { dayInWords } from '../page/dates.js';
import { happening } from '../page/happening.js';
import { spoken } from '../page/spoken.js';
import { isStageOf, stageTitle } from '../page/stage-title.js';

export type TimerInWords = {
  readonly name: string;
  readonly due: string;
  readonly dueInWords: string;
  /** What happens by itself when nobody acts before. */
  readonly then: string;
};

/** The timers of a case that run, the one that acts next first. */
export const timersOf = (definition: Workflow, { timers }: Pick<CaseView, 'timers'>): readonly TimerInWords[] =>
  timers
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ name, key, due, then }) => ({
      name: key === '' ? spoken(name) : `${spoken(name)} (${keyInWords(definition, key)})`,
      ...{ due, dueInWords: dayInWords(due), then: happening(definition, then) },
    }));

const keyInWords = (definition: Workflow, key: string): string =>
  isStageOf(definition, key) ? stageTitle(definition, key) : key;
