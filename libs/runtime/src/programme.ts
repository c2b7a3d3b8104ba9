import type { Grant } from '@casewright/workflow';
import { defaultExportsBelow } from './default-exports.js';

/** One thing that happens in a programme, at an instant of the business clock, told in words. */
export type Happening = {
  readonly at: string;
  readonly says: string;
  /** The case it is about. */
  readonly workflow: string;
  readonly id: string;
  /** What somebody asks of the case; without it, only time passes. */
  readonly asks?: Asks;
};

export type Asks = {
  readonly by: { readonly personId: string } & Grant;
  readonly command: string;
  readonly data: object;
  readonly starts?: true;
  /** The rule by which it is refused; by default it is accepted. */
  readonly refusedBy?: string;
};

/** What the directory takes in at an instant, before anything else happens then. */
export type DirectoryImport = { readonly at: string; readonly by: Asks['by']; readonly data: object };

/** Happenings over any number of cases, in the order of time. */
export type Programme = {
  readonly title: string;
  readonly imports?: readonly DirectoryImport[];
  readonly happenings: readonly Happening[];
  /** It is the one that the development profile can load into an empty store. */
  readonly isDemonstration?: true;
};

/** What the directory takes in before a happening, and has not taken in before the one that came before. */
export const importsBefore = (
  { imports = [] }: Programme,
  { at: until }: Happening,
  previous: Happening | undefined,
): readonly DirectoryImport[] =>
  imports.filter(({ at }) => at <= until && (previous === undefined || at > previous.at));

/** A long programme, which is loaded only when programmes are asked for. */
export type ProgrammeToLoad = { readonly programme: () => Promise<Programme> };

/** Finds every programme below these folders, by the name of its folder. */
export const discoverProgrammes = async (roots: readonly string[]): Promise<ReadonlyMap<string, Programme>> => {
  const programmes = new Map<string, Programme>();
  for (const { folder, value } of await defaultExportsBelow(roots)) {
    const programme = await programmeIn(value);
    if (programme !== undefined) programmes.set(folder, programme);
  }
  return programmes;
};

const programmeIn = async (value: object): Promise<Programme | undefined> => {
  if ('happenings' in value) return value as Programme;
  return 'programme' in value ? (value as ProgrammeToLoad).programme() : undefined;
};
