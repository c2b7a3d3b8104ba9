import type { Issue } from '@casewright/workflow';
import type { NamedKind } from './named.js';

/** The register of councils, regions, people, providers, indicators and parameters. Its changes are events; names are not in them. */
export interface Directory {
  /** For decisions: a record without names. */
  find(kind: 'council' | 'person' | 'provider' | 'indicator', id: string): object | undefined;
  /** Parameters that differ from their defaults, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** For people: records with names, in id order. */
  list(kind: DirectoryKind): Promise<readonly object[]>;
  /** For people: what one is called; undefined where no name is known. */
  nameOf(kind: NamedKind, id: string): Promise<string | undefined>;
  /** Adds or replaces by id; importing the same twice records nothing the second time. */
  import(data: unknown, by: { readonly personId: string; readonly role: string }): Promise<Imported | Invalid>;
  /** Reads what other processes have imported since. */
  refresh(): Promise<void>;
  /** Forgets everything but the shipped reference data, after the store has been emptied. */
  reset(): Promise<void>;
}

export type DirectoryKind = 'councils' | 'regions' | 'people' | 'providers' | 'indicators';

/** How many records of each kind were added or changed. */
export type Imported = { readonly changed: Readonly<Record<string, number>> };

export type Invalid = { readonly issues: readonly Issue[] };
