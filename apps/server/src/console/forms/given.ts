/** What a form was sent with under one name: a value, and what is below it, for `needs.0.theme` in three steps. */
export type Given = { readonly value: string; readonly parts: ReadonlyMap<string, Given> };

/** No answer at all. */
export const NOTHING: Given = { value: '', parts: new Map() };

type Growing = { value: string; readonly parts: Map<string, Growing> };

/** No name of ours has more parts. */
const DEEPEST = 20;

/** The answers of a form, by the parts of their names. Of two values under one name the first counts. */
export const givenIn = (form: URLSearchParams): Given => {
  const root = empty();
  for (const [name, value] of form) {
    const names = name.split('.', DEEPEST + 1);
    if (names.length > DEEPEST) continue;
    const place = reach(root, names);
    if (place.value === '') place.value = value.replaceAll('\r\n', '\n').trim();
  }
  return root;
};

const empty = (): Growing => ({ value: '', parts: new Map() });

const reach = (root: Growing, names: readonly string[]): Growing =>
  names.reduce((place, name) => {
    const next = place.parts.get(name) ?? empty();
    place.parts.set(name, next);
    return next;
  }, root);

/** What is given below a name. */
export const partOf = ({ parts }: Given, name: string): Given => parts.get(name) ?? NOTHING;

/** Whether nothing is answered there or anywhere below. */
export const isBlank = ({ value, parts }: Given): boolean => value === '' && [...parts.values()].every(isBlank);

/** The items of a list, in their order. */
export const itemsOf = ({ parts }: Given): readonly Given[] =>
  [...parts]
    .filter(([name]) => /^\d{1,9}$/.test(name))
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, item]) => item);

/** An item more or less in one of the lists of a form. */
export type ListChange = { readonly list: string } & ({ readonly adds: true } | { readonly removes: number });

/** The answers with that change; lists are numbered anew. */
export const withChange = (given: Given, { list, ...change }: ListChange): Given =>
  changedAt(given, list.split('.'), (items) =>
    'adds' in change ? [...items, NOTHING] : items.filter((_, index) => index !== change.removes),
  );

const changedAt = (
  given: Given,
  [name, ...names]: readonly string[],
  change: (items: readonly Given[]) => readonly Given[],
): Given => {
  if (name === undefined)
    return { ...given, parts: new Map(change(itemsOf(given)).map((item, index) => [String(index), item])) };
  return { ...given, parts: new Map(given.parts).set(name, changedAt(partOf(given, name), names, change)) };
};
