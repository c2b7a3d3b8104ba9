import type { Actor, EventShapes } from '@casewright/workflow';
import type { z } from 'zod';
import {
  blankRow,
  pastOf,
  pastTable,
  STANDING_COLUMNS,
  standingAfter,
  streamsBegunBefore,
  type Past,
  type Remembered,
  type Standing,
} from './standing.js';
import type { Table, View, ViewEvent } from './view.js';

type Columns = Readonly<Record<string, 'text' | 'integer'>>;

type FactsIn<C extends Columns> = { readonly [F in keyof C & string]: (C[F] extends 'text' ? string : number) | null };

/** An event that may change facts, with the facts before it. */
export type FactChange<Data, F> = {
  readonly data: Data;
  readonly facts: F;
  /** When it was recorded. */
  readonly at: string;
  readonly by: Actor;
};

/** A history in short: which cases it follows, what it knows of them, and the events that change that. */
export type HistoryForm<E extends EventShapes, C extends Columns> = {
  /** Also the name of its table of the present; that of the past ends in `_past`. */
  readonly name: string;
  /** Rises when facts or changes do; its rows are then folded anew. */
  readonly version: number;
  /** The workflow whose cases it follows. */
  readonly workflow: string;
  /** Shapes of the events that change facts; of another workflow, only the fields that are read. */
  readonly events: E;
  readonly facts: C;
  /** What an event changes; a fact it leaves out stays as it was, null clears it. */
  readonly changes: {
    readonly [T in keyof E & string]?: (event: FactChange<z.output<E[T]>, FactsIn<C>>) => Partial<FactsIn<C>>;
  };
  /** What its stage counts as; rows then change less often. By default each stage is told apart. */
  readonly stageOf?: (stage: string) => string;
  /** Of the rows of the present. */
  readonly indexes?: readonly (readonly (keyof C & string)[])[];
};

/** A view that remembers: a row for each stretch of time in which nothing it knows of a case changed. */
export type History<Row extends Standing = Standing> = View<Row> & Remembered<Row>;

/** Declares a history. It also follows the stage, so a case has a row from its first event on. */
export const history = <const E extends EventShapes, const C extends Columns>(
  form: HistoryForm<E, C>,
): History<Standing & FactsIn<C>> => {
  type Row = Standing & FactsIn<C>;
  const { name, version, workflow, facts, stageOf, indexes = [] } = form;
  const columns = { ...STANDING_COLUMNS, ...facts } as unknown as Table<Row>['columns'];
  const present: Table<Row> = { name, key: 'stream', columns, indexes };
  const past = pastTable<Row>(`${name}_past`, columns);
  const blank = blankRow<Row>(columns);

  const ofIts = (events: readonly ViewEvent[]) => events.filter((event) => event.workflow.name === workflow);
  const after = (before: Row | undefined, event: ViewEvent): Row =>
    standingAfter<FactsIn<C>, Row>(before, event, blank, () => changesBy(form, event, before ?? blank), stageOf);

  return {
    ...{ name, version, present, past, tables: [present, past] },
    needs: (events) => streamsBegunBefore(ofIts(events)),
    fold: (events, rows) => {
      const standing = new Map<string, Row>();
      const over = new Map<string, Past<Row>>();
      for (const event of ofIts(events)) {
        const before = standing.get(event.stream) ?? rows.get(event.stream);
        const row = after(before, event);
        if (row === before) continue;

        standing.set(event.stream, row);
        const ended = pastOf(before, row);
        if (ended !== undefined) over.set(ended.row, ended);
      }
      return [standing, over];
    },
  };
};

const changesBy = <E extends EventShapes, C extends Columns>(
  { events, changes }: HistoryForm<E, C>,
  { type, data, meta }: ViewEvent,
  facts: FactsIn<C>,
): Partial<FactsIn<C>> | undefined => {
  const [shape, change] = [events[type], changes[type]];
  if (shape === undefined || change === undefined) return undefined;
  return change({ data: data(shape) as z.output<E[string]>, facts, at: meta.recordedAt, by: meta.actor });
};
