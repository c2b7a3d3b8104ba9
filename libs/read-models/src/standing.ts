import type { Workflow } from '@casewright/workflow';
import { z } from 'zod';
import type { Table, ViewEvent, ViewRow } from './view.js';
import { finalStages } from './views/final-stages.js';

/** How a case stands, and since when it has stood so. */
export type Standing = {
  readonly stream: string;
  readonly workflow: string;
  readonly id: string;
  /** The definition the case follows. */
  readonly version: number;
  readonly stage: string;
  readonly final: number;
  /** When it came to its stage. */
  readonly stageSince: string;
  /** When it came to stand so, and the revision that brought it there. */
  readonly from: string;
  readonly fromRevision: number;
};

/** How a case stood for a while that is over. */
export type Past<S extends Standing = Standing> = S & {
  /** Stream and revision. */
  readonly row: string;
  readonly to: string;
};

/** The tables of a view that remembers: how each case stands, and how it stood. */
export type Remembered<S extends Standing = Standing> = {
  readonly present: Table<S>;
  readonly past: Table<Past<S>>;
};

/** What a view knows of a case beside where it stands. */
export type Facts = ViewRow;

/** A row that nobody has seen yet. */
export type Unseen<Row> = { -readonly [Column in keyof Row]: Row[Column] };

/** A row of these columns in which nothing is known. */
export const blankRow = <Row extends ViewRow>(columns: Table<Row>['columns']): Row =>
  Object.fromEntries(Object.keys(columns).map((column) => [column, null])) as Row;

/** What stands after an event and the facts it changes; the same as before when nothing has changed. */
export const standingAfter = <F extends Facts, S extends Standing & F>(
  before: S | undefined,
  event: ViewEvent,
  blank: S,
  changes: (definition: Workflow) => Partial<F> | undefined,
  stageOf: (stage: string) => string = asItIs,
): S => {
  const { workflow, stream, revision, meta } = event;
  const { recordedAt } = meta;
  const stage = stageOf(meta.stage);
  const version = versionAfter(before?.version, event);
  const definition = definitionOf(workflow, version);
  const changed = changes(definition);
  const final = finalStages(definition).has(meta.stage) ? 1 : 0;
  const staged = before?.stage === stage;
  const stays = staged && before.version === version && before.final === final;
  if (stays && agrees(before, changed)) return before;

  // copied once and then filled in: two copies in one object take many times as long
  const after: Unseen<Standing> = { ...(before ?? blank) };
  Object.assign(after, changed);
  after.stream = stream;
  after.workflow = workflow.name;
  after.id = event.caseId;
  after.version = version;
  after.stage = stage;
  after.final = final;
  after.stageSince = staged ? before.stageSince : recordedAt;
  after.from = recordedAt;
  after.fromRevision = revision;
  return after as S;
};

/** How a case stood before it came to stand otherwise; undefined when that lasted no time. */
export const pastOf = <S extends Standing>(before: S | undefined, after: Standing): Past<S> | undefined =>
  before === undefined || before.from === after.from
    ? undefined
    : { ...before, row: `${before.stream}@${before.fromRevision}`, to: after.from };

export const STANDING_COLUMNS: Table<Standing>['columns'] = {
  stream: 'text',
  workflow: 'text',
  id: 'text',
  version: 'integer',
  stage: 'text',
  final: 'integer',
  stageSince: 'text',
  from: 'text',
  fromRevision: 'integer',
};

/** The table of what is over, beside the columns of what stands. */
export const pastTable = <S extends Standing>(name: string, columns: Table<S>['columns']): Table<Past<S>> => ({
  ...{ name, key: 'row', indexes: [], addedOnce: true },
  columns: { row: 'text', ...columns, to: 'text' },
});

/** Streams whose present rows the fold of these events starts from: those that began before them. */
export const streamsBegunBefore = (events: readonly ViewEvent[]): readonly string[] => {
  const begun = new Set(events.filter(({ revision }) => revision === 0).map(({ stream }) => stream));
  return [...new Set(events.map(({ stream }) => stream))].filter((stream) => !begun.has(stream));
};

const asItIs = (stage: string): string => stage;

const agrees = (before: Facts, changed: Partial<Facts> | undefined): boolean => {
  for (const fact in changed) if (before[fact] !== changed[fact]) return false;
  return true;
};

const migrated = z.object({ to: z.int() });

const versionAfter = (before: number | undefined, { type, data, meta }: ViewEvent): number =>
  type === 'CaseMigrated' ? data(migrated).to : (before ?? meta.definitionVersion ?? 1);

const definitionOf = (workflow: Workflow, version: number): Workflow =>
  workflow.version === version ? workflow : (workflow.earlier.find((each) => each.version === version) ?? workflow);
