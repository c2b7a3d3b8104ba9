import type { Registry } from '@casewright/engine';
import { broadWays } from './broad.js';
import { cursorOf, placeOf, type Place } from './cursor.js';
import type { Queries, Tables } from './database.js';
import { isWanted, type Broad } from './worklist-conditions.js';
import type { Sort, WorklistQuestion } from './worklist-question.js';
import { worklistRow, type WorklistRow } from './worklist-row.js';

/** A page of the worklist; `next` is the cursor of the one after it, `previous` of the one before. */
export type WorklistPage = {
  readonly cases: readonly WorklistRow[];
  readonly next?: string;
  readonly previous?: string;
};

const SORTED_BY = {
  due: 'due',
  updated: 'updatedAt',
  started: 'startedAt',
  id: 'stream',
} as const satisfies Record<Sort['by'], keyof Tables['cases']>;

/** One page of the cases somebody may read. Throws a `RangeError` when the cursor is none of this sorting. */
export const listCases = async (
  queries: Queries,
  registry: Registry,
  question: WorklistQuestion,
): Promise<WorklistPage> => {
  const { sort, limit } = question;
  const broad = await broadWays(queries, registry, question);
  const rows = await casesAsked(queries, registry, question, broad)
    .limit(limit + 1)
    .execute();

  const isMore = rows.length > limit;
  const isBackwards = placeAsked(question)?.before === true;
  const read = rows.slice(0, limit);
  const shown = isBackwards ? read.reverse() : read;
  const placeAt = (index: number): Place | undefined => {
    const row = shown.at(index);
    return row && { value: row[SORTED_BY[sort.by]], stream: row.stream };
  };

  const last = isBackwards || isMore ? placeAt(-1) : undefined;
  const first = (isBackwards ? isMore : question.cursor !== undefined) ? placeAt(0) : undefined;
  return {
    cases: shown.map((row) => worklistRow(registry, row)),
    ...(last === undefined ? {} : { next: cursorOf(sort, last) }),
    ...(first === undefined ? {} : { previous: cursorOf(sort, { ...first, before: true }) }),
  };
};

/** The query behind a page. */
export const casesAsked = (queries: Queries, registry: Registry, question: WorklistQuestion, broad?: Broad) => {
  const { sort } = question;
  const column = SORTED_BY[sort.by];
  const place = placeAsked(question);
  const isDescending = sort.descending !== (place?.before === true);
  const direction = isDescending ? 'desc' : 'asc';

  return queries
    .selectFrom('cases')
    .selectAll()
    .where((is) =>
      is.and([
        isWanted(is, registry, question, broad),
        ...(place === undefined
          ? []
          : [is(is.refTuple(column, 'stream'), isDescending ? '<' : '>', is.tuple(place.value, place.stream))]),
      ]),
    )
    .orderBy(column, direction)
    .orderBy('stream', direction);
};

const placeAsked = ({ sort, cursor }: WorklistQuestion): Place | undefined => {
  if (cursor === undefined) return undefined;
  const place = placeOf(sort, cursor);
  if (place === undefined) throw new RangeError('The cursor is none of this list.');
  return place;
};
