import type { Directory } from '@casewright/directory';
import type { Search } from '@casewright/read-models';

type Named = Readonly<Record<string, unknown>>;

/** What a search text stands for: the beginning of an id, and everybody whose name has it somewhere. */
export const searchNames = async (directory: Directory, text: string): Promise<Search> => {
  const wanted = text.toLocaleLowerCase('en-GB');
  const matching = async (kind: 'councils' | 'regions' | 'people', id: string) =>
    ((await directory.list(kind)) as readonly Named[])
      .filter(({ name }) => typeof name === 'string' && name.toLocaleLowerCase('en-GB').includes(wanted))
      .map((record) => String(record[id]));

  return {
    text,
    councils: await matching('councils', 'id'),
    regions: await matching('regions', 'id'),
    people: await matching('people', 'personId'),
  };
};
