import type { z } from 'zod';

/** An event of another case, as a reaction sees it. */
export type SourceEvent<Data = unknown> = {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly data: Data;
  readonly at: string;
};

/** Which case a reaction commands: a known id, or every case the worklist finds. */
export type ReactionTarget = { readonly id: string } | { readonly where: Readonly<Record<string, string>> };

/** An event in one case leads to a command in another (DOMAIN 2.12); declared by the workflow it commands. */
export type Reaction<Data = never> = {
  readonly name: string;
  /** Stream category and type, for example `callOff/CallOffDeliveryRecorded`. */
  readonly on: `${string}/${string}`;
  readonly targets: (event: SourceEvent<Data>) => readonly ReactionTarget[];
  readonly command: string;
  readonly input: (event: SourceEvent<Data>) => object;
};

/** Declares a reaction; `data` is what it needs of the source event. */
export const reaction = <S extends z.ZodType>(
  parts: Omit<Reaction<z.output<S>>, 'targets' | 'input'> & {
    readonly data: S;
    readonly targets: (event: SourceEvent<z.output<S>>) => readonly ReactionTarget[];
    readonly input: (event: SourceEvent<z.output<S>>) => object;
  },
): Reaction<unknown> => {
  const read = (event: SourceEvent<unknown>): SourceEvent<z.output<S>> => ({
    ...event,
    data: parts.data.parse(event.data),
  });
  return {
    name: parts.name,
    on: parts.on,
    command: parts.command,
    targets: (event) => parts.targets(read(event)),
    input: (event) => parts.input(read(event)),
  };
};
