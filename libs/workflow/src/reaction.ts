import { z } from 'zod';

/** An event of another case, as a reaction sees it. */
export type SourceEvent<Data = unknown, Case = unknown> = {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly data: Data;
  /** What its case had recorded by then, this event included. */
  readonly case: Case;
  readonly at: string;
};

/** Which case a reaction commands: a known id, or every case the worklist finds, in some stages only if it names them. */
export type ReactionTarget =
  { readonly id: string } | { readonly where: Readonly<Record<string, string>>; readonly stages?: readonly string[] };

/** An event in one case leads to a command in another (DOMAIN 2.12); declared by the workflow it commands. */
export type Reaction<Data = never, Case = unknown> = {
  readonly name: string;
  /** Stream category and type, for example `deskLoan/LoanReturned`. */
  readonly on: `${string}/${string}`;
  readonly targets: (event: SourceEvent<Data, Case>) => readonly ReactionTarget[];
  readonly command: string;
  readonly input: (event: SourceEvent<Data, Case>) => object;
};

/** Declares a reaction; `data` and `case` are what it needs of the source event and of its case. */
export const reaction = <S extends z.ZodType, Name extends string, C extends z.ZodType = z.ZodUnknown>(
  parts: Reaction<z.output<S>, z.output<C>> & { readonly data: S; readonly case?: C; readonly command: Name },
): Reaction<unknown> & { readonly command: Name } => {
  const seen = z.object({ data: parts.data, case: parts.case ?? z.unknown() });
  const read = (event: SourceEvent) =>
    ({ ...event, ...seen.parse({ data: event.data, case: event.case }) }) as SourceEvent<z.output<S>, z.output<C>>;
  return {
    name: parts.name,
    on: parts.on,
    command: parts.command,
    targets: (event) => parts.targets(read(event)),
    input: (event) => parts.input(read(event)),
  };
};
