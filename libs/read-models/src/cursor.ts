import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Sort } from './worklist-question.js';

/** The last row of a page: what it was sorted by, and its stream. */
export type Place = { readonly value: string; readonly stream: string };

const shape = z.tuple([z.string(), z.string(), z.string()]);

const nameOf = ({ by, descending }: Sort): string => (descending ? `-${by}` : by);

/** A place as an opaque text, good for the same sorting only. */
export const cursorOf = (sort: Sort, { value, stream }: Place): string =>
  Buffer.from(JSON.stringify([nameOf(sort), value, stream])).toString('base64url');

/** The place a cursor stands for; undefined when it is none of this sorting. */
export const placeOf = (sort: Sort, cursor: string): Place | undefined => {
  const parsed = shape.safeParse(jsonIn(cursor));
  if (!parsed.success || parsed.data[0] !== nameOf(sort)) return undefined;
  const [, value, stream] = parsed.data;
  return { value, stream };
};

const jsonIn = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};
