import { isDeepStrictEqual } from 'node:util';

/** A field of a case that an event changed; without `before` it is new, without `after` it is gone. */
export type Change = { readonly field: string; readonly before?: unknown; readonly after?: unknown };

/** The fields that differ between a case's data before an event and after it. */
export const changedFields = (before: object, after: object): readonly Change[] => {
  const [was, is] = [before, after] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !isDeepStrictEqual(was[field], is[field]))
    .map((field) => ({
      field,
      ...(was[field] === undefined ? {} : { before: was[field] }),
      ...(is[field] === undefined ? {} : { after: is[field] }),
    }));
};
