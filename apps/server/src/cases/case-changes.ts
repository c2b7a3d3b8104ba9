/** One difference between two values: where, as a JSON pointer, and what was and is there. */
export type Change = { readonly path: string; readonly before?: unknown; readonly after?: unknown };

/** What differs between two JSON values, in the order of their members. */
export const changesBetween = (before: unknown, after: unknown, path = ''): readonly Change[] => {
  if (Object.is(before, after)) return [];
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];

  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => changesBetween(before[key], after[key], `${path}/${pointerPart(key)}`));
};

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
