import type { z } from 'zod';
import type { Holdings, Ledger } from './ledger.js';

/** A question to be answered before `decide`, as plain data: the engine asks, the kernel never does. */
export type LookupRequest =
  | { readonly from: 'directory'; readonly kind: 'council' | 'person' | 'provider' | 'indicator'; readonly id: string }
  | { readonly from: 'stream'; readonly stream: string }
  | { readonly from: 'ledger'; readonly ledger: string; readonly key: string }
  | { readonly from: 'index'; readonly workflow: string; readonly where: Readonly<Record<string, string>> };

/** What a lookup may be made from. */
export type Asking<Case, Input> = { readonly input: Input; readonly case: Case; readonly id: string };

/** One declared lookup: its question (none: nothing to ask), what to ask further, and how the answers are read. */
export type Lookup<Value = unknown> = {
  readonly request: LookupRequest | undefined;
  readonly follow?: (answer: unknown) => readonly LookupRequest[];
  readonly read: (answer: unknown, followed: readonly unknown[]) => Value;
};

export type Lookups = Readonly<Record<string, Lookup>>;

export type LookupValues<L> = { readonly [K in keyof L]: L[K] extends Lookup<infer Value> ? Value : never };

export type Council = { readonly id: string; readonly regionId: string };
export type Training = { readonly kind: string; readonly completedOn: string };
/** What somebody has declared that could sway them, for example towards an organisation. */
export type Interest = {
  readonly nature: string;
  readonly orgId?: string;
  readonly detail: string;
  readonly from?: string;
  readonly to?: string;
};
export type Person = {
  readonly personId: string;
  readonly homeOrgId: string;
  readonly homeOrgKind?: 'council' | 'nhs' | 'other';
  readonly roles?: readonly string[];
  readonly trainings?: readonly Training[];
  readonly interests?: readonly Interest[];
};

/** A case as another workflow sees it: its stage and what it has recorded. */
export type OtherCase<Data> = { readonly stage: string; readonly final: boolean; readonly data: Data };

const inDirectory =
  <Value>(kind: 'council' | 'person') =>
  (id: string): Lookup<Value | undefined> => ({
    request: { from: 'directory', kind, id },
    read: (answer) => answer as Value | undefined,
  });

/** A council of the register, or undefined when it is not on it. */
export const councilInDirectory = inDirectory<Council>('council');

/** A person of the directory, without their name, or undefined. */
export const personInDirectory = inDirectory<Person>('person');

/** The fold of one named stream, read with `data`; undefined when it does not exist or no stream is named. */
export const caseInStream = <S extends z.ZodType>(
  stream: string | undefined,
  data: S,
): Lookup<OtherCase<z.output<S>> | undefined> => ({
  request: stream === undefined ? undefined : { from: 'stream', stream },
  read: (answer) => readCase(answer, data),
});

/** What is held of a ledger for one key. */
export const heldIn = <Value>(
  { name }: Pick<Ledger<Value>, 'name' | 'amount'>,
  key: string,
): Lookup<Holdings<Value>> => ({
  request: { from: 'ledger', ledger: name, key },
  read: (answer) => answer as Holdings<Value>,
});

/** Cases of a workflow as the worklist has them, read after it has reached the head of the log. */
export const casesWhere = (
  workflow: string,
  where: Readonly<Record<string, string>>,
): Lookup<readonly { readonly stream: string; readonly stage: string }[]> => ({
  request: { from: 'index', workflow, where },
  read: (answer) => answer as readonly { stream: string; stage: string }[],
});

/** Asks further about what a lookup answered, for example about each case on a list. */
export const following = <Value, Joined>(
  lookup: Lookup<Value>,
  requests: (value: Value) => readonly LookupRequest[],
  join: (value: Value, answers: readonly unknown[]) => Joined,
): Lookup<Joined> => ({
  request: lookup.request,
  follow: (answer) => requests(lookup.read(answer, [])),
  read: (answer, followed) => join(lookup.read(answer, []), followed),
});

/** An answer about a stream, read with a schema; undefined stays undefined. */
export const readCase = <S extends z.ZodType>(answer: unknown, data: S): OtherCase<z.output<S>> | undefined => {
  if (answer === undefined) return undefined;
  const other = answer as OtherCase<unknown>;
  return { ...other, data: data.parse(other.data) };
};
