import type { Readable } from './readable.js';

/** What cases can be sorted by. */
export const SORTS = ['due', 'updated', 'started', 'id'] as const;

export type Sort = { readonly by: (typeof SORTS)[number]; readonly descending: boolean };

/** What is searched for: the beginning of an id, or those whose name has the text in it. */
export type Search = {
  readonly text: string;
  readonly councils: readonly string[];
  readonly regions: readonly string[];
  readonly people: readonly string[];
};

/** Which cases are wanted, of those that may be read. Of several values of a filter one must hold. */
export type WorklistFilter = {
  readonly workflow?: readonly string[];
  /** A stage stands for those within it, too. */
  readonly stage?: readonly string[];
  readonly region?: readonly string[];
  readonly council?: readonly string[];
  readonly broker?: readonly string[];
  readonly owner?: readonly string[];
  readonly overdue?: boolean;
  readonly final?: boolean;
  /** A person who owns the case, or is named in it. */
  readonly mine?: string;
  readonly q?: Search;
};

/** One page of the worklist is asked for. */
export type WorklistQuestion = WorklistFilter & {
  readonly readable: Readable;
  readonly sort: Sort;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
};
