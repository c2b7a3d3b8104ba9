import type { Directory } from '@casewright/directory';

export type NamedKind = 'council' | 'region' | 'person' | 'provider';

/** What the directory calls somebody or something; the id where it knows no name. The first kind that has one wins. */
export type Names = (id: string, ...kinds: readonly NamedKind[]) => string;

type Listed = Readonly<Partial<Record<'id' | 'personId' | 'name', string>>>;

/** The names of the directory as they are now. */
export const namesIn = async (directory: Pick<Directory, 'list'>): Promise<Names> => {
  const named = async (kind: Parameters<Directory['list']>[0], key: 'id' | 'personId') =>
    new Map(((await directory.list(kind)) as readonly Listed[]).map((record) => [record[key], record.name]));

  const known: Readonly<Record<NamedKind, ReadonlyMap<string | undefined, string | undefined>>> = {
    council: await named('councils', 'id'),
    region: await named('regions', 'id'),
    person: await named('people', 'personId'),
    provider: await named('providers', 'id'),
  };
  return (id, ...kinds) => kinds.map((kind) => known[kind].get(id)).find((name) => name !== undefined) ?? id;
};
