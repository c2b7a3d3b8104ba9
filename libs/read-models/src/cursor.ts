import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Sort } from './worklist-question.js';

/** A row at which a page ended, or began: what it was sorted by, and its stream. */
export type Place = {
  readonly value: string;
  readonly stream: string;
  /** Whether the rows before it are wanted, not those after it. */
  readonly before?: true;
};

const BEFORE = 'before';
const shape = z.tuple([z.string(), z.string(), z.string(), z.literal(BEFORE).optional()]);

const nameOf = ({ by, descending }: Sort): string => (descending ? `-${by}` : by);

/** A place as an opaque text, good for the same sorting only. */
export const cursorOf = (sort: Sort, { value, stream, before }: Place): string =>
  Buffer.from(JSON.stringify([nameOf(sort), value, stream, ...(before ? [BEFORE] : [])])).toString('base64url');

/** The place a cursor stands for; undefined when it is none of this sorting. */
export const placeOf = (sort: Sort, cursor: string): Place | undefined => {
  const parsed = shape.safeParse(jsonIn(cursor));
  if (!parsed.success || parsed.data[0] !== nameOf(sort)) return undefined;
  const [, value, stream, before] = parsed.data;
  return { value, stream, ...(before === undefined ? {} : { before: true }) };
};

const jsonIn = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};
