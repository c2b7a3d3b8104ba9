import type { Directory } from '@casewright/directory';

type Person = { readonly personId: string; readonly name?: string };

/** Ids of the people somebody means: the one with this id or, where the directory has none, those with it in their name. */
export const peopleCalled = async (directory: Pick<Directory, 'list'>, typed: string): Promise<ReadonlySet<string>> => {
  const people = (await directory.list('people')) as readonly Person[];
  if (people.some(({ personId }) => personId === typed)) return new Set([typed]);

  const words = inWords(typed);
  const called = people.filter(({ name }) => name !== undefined && inWords(name).includes(words));
  return new Set([typed, ...called.map(({ personId }) => personId)]);
};

/** With a space around each word, so that only whole words are found. */
const inWords = (text: string): string => ` ${text.toLocaleLowerCase('en-GB').split(/\s+/).join(' ')} `;
