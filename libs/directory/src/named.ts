import { COUNCILS } from './data/councils.js';
import { PROVIDERS } from './data/providers.js';
import type { Import } from './import-shape.js';

/** Where names are kept: beside the log, so that they can be changed and forgotten. */
export interface Names {
  put(rows: readonly Named[]): Promise<void>;
  find(kind: string, id: string): Promise<string | undefined>;
  all(kind: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
}

export type NamedKind = 'council' | 'person' | 'provider';

export type Named = { readonly kind: NamedKind; readonly id: string; readonly name: string };

/** The names of one kind by id: what was imported before what was shipped. */
export const namesOf = async (names: Names, kind: NamedKind): Promise<ReadonlyMap<string, string>> =>
  new Map([...SHIPPED[kind], ...(await names.all(kind))].map(({ id, name }) => [id, name]));

/** What one is called: as imported, else as shipped. */
export const nameOf = async (names: Names, kind: NamedKind, id: string): Promise<string | undefined> =>
  (await names.find(kind, id)) ?? SHIPPED[kind].find((shipped) => shipped.id === id)?.name;

const SHIPPED: Readonly<Record<NamedKind, readonly { readonly id: string; readonly name: string }[]>> = {
  council: COUNCILS,
  person: [],
  provider: PROVIDERS,
};

/** The names an import brings that are not known yet. A person without one keeps theirs. */
export const newNames = async (names: Names, { councils, people, providers }: Import): Promise<readonly Named[]> => {
  const given: readonly Named[] = [
    ...councils.map(({ id, name }) => ({ kind: 'council' as const, id, name })),
    ...people.flatMap(({ personId: id, name }) => (name === undefined ? [] : { kind: 'person' as const, id, name })),
    ...providers.map(({ id, name }) => ({ kind: 'provider' as const, id, name })),
  ];
  const known = {
    council: await namesOf(names, 'council'),
    person: await namesOf(names, 'person'),
    provider: await namesOf(names, 'provider'),
  };
  return given.filter(({ kind, id, name }) => known[kind].get(id) !== name);
};
