import type { CaseView } from '@casewright/engine';
import { BEFORE_THE_FIRST_EVENT, type Workflow } from '@casewright/workflow';
import { timersOf } from '../../case/running-timers.js';
import { isRecord, type ShowValue } from '../../page/shown-value.js';
import { spoken } from '../../page/spoken.js';
import { dataChanges, type ChangeInWords } from './data-changes.js';

type Wording = { readonly definition: Workflow; readonly show: ShowValue };
type Words = ReadonlyMap<string, string>;

/** What differs between a case at two revisions, in words: its stage, what it holds, its timers. */
export const changesInWords = (
  before: CaseView | undefined,
  after: CaseView,
  wording: Wording,
): readonly ChangeInWords[] => {
  const { definition } = wording;
  const between = (words: (view: CaseView) => Words, absent: string) =>
    wordChanges(before === undefined ? NOTHING : words(before), words(after), absent);

  return [
    ...between((view) => new Map([['Stage', stageTitle(definition, view.stage)]]), NOT_BEGUN),
    ...between(regionsOf, NOT_BEGUN),
    ...dataChanges(before?.data ?? {}, after.data, wording),
    ...between((view) => timersIn(definition, view), 'Does not run'),
  ];
};

const NOTHING: Words = new Map();
const NOT_BEGUN = 'Not begun';

/** What a stage is called; before the first event there is none. */
export const stageTitle = ({ content }: Workflow, stage: string | undefined): string =>
  stage === undefined || stage === BEFORE_THE_FIRST_EVENT ? NOT_BEGUN : (content.stages[stage] ?? spoken(stage));

/** The regions that a machine has beside its stage, such as that of the escalation. */
const regionsOf = ({ state }: CaseView): Words => {
  if (!isRecord(state) || !('stage' in state)) return NOTHING;
  const regions = Object.entries(state).filter(([name]) => name !== 'stage');
  return new Map(
    regions.map(([name, value]) => [spoken(name), isRecord(value) ? JSON.stringify(value) : spoken(String(value))]),
  );
};

const timersIn = (definition: Workflow, view: CaseView): Words =>
  new Map(timersOf(definition, view).map(({ name, dueInWords }) => [`Timer: ${name}`, `Due ${dueInWords}`]));

const wordChanges = (before: Words, after: Words, absent: string): readonly ChangeInWords[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((what) => before.get(what) !== after.get(what))
    .map((what) => ({
      what,
      before: { text: before.get(what) ?? absent },
      after: { text: after.get(what) ?? absent },
    }));
