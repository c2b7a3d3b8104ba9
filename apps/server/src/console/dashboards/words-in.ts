import type { Directory } from '@casewright/directory';
import type { Registry } from '@casewright/engine';
import { namesIn, type Names } from '../page/names.js';

/** What names things that figures and rows hold by their ids. */
export type Words = {
  readonly names: Names;
  readonly registry: Registry;
  /** Of the indicators, by code. */
  readonly indicators: ReadonlyMap<string, string>;
};

/** The words of the directory and the definitions, as they are now. */
export const wordsIn = async (directory: Pick<Directory, 'list'>, registry: Registry): Promise<Words> => {
  const indicators = (await directory.list('indicators')) as readonly {
    readonly code: string;
    readonly title: string;
  }[];
  return {
    ...{ names: await namesIn(directory), registry },
    indicators: new Map(indicators.map(({ code, title }) => [code, title])),
  };
};
