import type { EventMeta, Workflow } from '@casewright/workflow';
import type { z } from 'zod';

/** An event of a case, as views fold it. */
export type ViewEvent = {
  readonly workflow: Workflow;
  readonly caseId: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly type: string;
  readonly meta: EventMeta;
  /** Its data in this shape of today. Parsed when it is asked for: most folds need none of it. */
  readonly data: <S extends z.ZodObject>(shape: S, definition?: Pick<Workflow, 'upcasts'>) => z.output<S>;
};

export type ViewRow = Readonly<Record<string, string | number | null>>;

/** The shape of a table of rows. */
export interface Table<Row extends ViewRow = ViewRow> {
  readonly name: string;
  /** The column that tells its rows apart. */
  readonly key: keyof Row & string;
  readonly columns: { readonly [C in keyof Row & string]: 'text' | 'integer' };
  readonly indexes: readonly (readonly (keyof Row & string)[])[];
  /** Its rows are only ever added, each once, so nothing looks for those that are there. */
  readonly addedOnce?: true;
}

/** Rows by key that a page of events puts or, where undefined, removes. */
export type Changes<Row extends ViewRow = ViewRow> = ReadonlyMap<string, Row | undefined>;

/** A pure fold from the events of cases to the rows of its tables. */
export interface View<Row extends ViewRow = ViewRow> {
  readonly name: string;
  /** Rises when its fold or its columns change; its rows are then folded anew from the first event on. */
  readonly version: number;
  /** The first holds what the fold starts from. */
  readonly tables: readonly [Table<Row>, ...Table[]];
  /** Keys of the rows of the first table that the fold of these events starts from. */
  needs(events: readonly ViewEvent[]): readonly string[];
  /** What the events change, table by table. */
  fold(events: readonly ViewEvent[], rows: ReadonlyMap<string, Row>): readonly Changes[];
}
