import { REGIONS } from './data/regions.js';
import type { DirectoryKind } from './directory.js';
import { namesOf, type Names } from './named.js';
import type { Register } from './register.js';

/** All records of a kind with their names, in id order. */
export const listed = async (register: Register, names: Names, kind: DirectoryKind): Promise<readonly object[]> => {
  switch (kind) {
    case 'regions':
      return REGIONS;
    case 'indicators':
      return inOrder(register.indicators);
    case 'councils':
      return withNames(register.councils, await namesOf(names, 'council'));
    case 'people':
      return withNames(register.people, await namesOf(names, 'person'));
    case 'providers':
      return withNames(register.providers, await namesOf(names, 'provider'));
  }
};

const inOrder = <Item extends object>(records: ReadonlyMap<string, Item>): readonly Item[] =>
  [...records].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);

const withNames = (records: ReadonlyMap<string, object>, names: ReadonlyMap<string, string>): readonly object[] =>
  inOrder(new Map([...records].map(([id, record]) => [id, named(record, names.get(id))])));

const named = (record: object, name: string | undefined): object => (name === undefined ? record : { ...record, name });
