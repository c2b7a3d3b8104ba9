import type { EventMeta, Workflow } from '@casewright/workflow';

/** An event of a case, as views fold it. `data` is the stored text: most folds need none of it. */
export type ViewEvent = {
  readonly workflow: Workflow;
  readonly caseId: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly type: string;
  readonly data: string;
  readonly meta: EventMeta;
};

export type ViewRow = Readonly<Record<string, string | number | null>>;

/** Rows by key that a page of events puts or, where undefined, removes. */
export type Changes<Row extends ViewRow = ViewRow> = ReadonlyMap<string, Row | undefined>;

/** A pure fold from the events of cases to the rows of one table. */
export interface View<Row extends ViewRow = ViewRow> {
  /** Also the name of its table. */
  readonly name: string;
  /** Rises when its fold or its columns change; its rows are then folded anew from the first event on. */
  readonly version: number;
  /** The column that tells its rows apart. */
  readonly key: keyof Row & string;
  readonly columns: { readonly [C in keyof Row & string]: 'text' | 'integer' };
  readonly indexes: readonly (readonly (keyof Row & string)[])[];
  /** Keys of the rows that the fold of these events starts from. */
  needs(events: readonly ViewEvent[]): readonly string[];
  fold(events: readonly ViewEvent[], rows: ReadonlyMap<string, Row>): Changes<Row>;
}
