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

/** Happenings over any number of cases, in the order of time. */
export type Programme = { readonly title: string; readonly happenings: readonly Happening[] };

/** Finds every programme below these folders, by the name of its folder. */
export const discoverProgrammes = async (roots: readonly string[]): Promise<ReadonlyMap<string, Programme>> => {
  const found = await defaultExportsBelow(roots);
  return new Map(
    found.flatMap(({ folder, value }) => ('happenings' in value ? [[folder, value as Programme] as const] : [])),
  );
};
