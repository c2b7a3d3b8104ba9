import type { Command } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Io } from './io.js';

/** One run of the command line. */
export type Session = { readonly io: Io; code: ExitCode };

/** What every command is given. */
export type Context = {
  readonly io: Io;
  readonly json: boolean;
  /** Folder of the data. */
  readonly data: string;
  /** What opens the data, as `openRuntime` and its likes take it. */
  readonly opening: {
    readonly data: string;
    readonly workflows?: readonly string[];
    readonly loopbackReceivers?: boolean;
  };
};

type Act<Given extends readonly unknown[]> = (context: Context, ...given: Given) => Promise<ExitCode | void>;

/** Turns what a command does into Commander's action: it gets the global options, and its answer ends the process. */
export const acting =
  (session: Session) =>
  <Given extends readonly unknown[]>(act: Act<Given>) =>
  async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const context = contextOf(session.io, command.optsWithGlobals());
    session.code = (await act(context, ...(given.slice(0, -1) as unknown as Given))) ?? EXIT.ok;
  };

const contextOf = (io: Io, options: { readonly json?: true; readonly data?: string }): Context => {
  const data = options.data ?? (io.env['CASEWRIGHT_DATA'] || 'data');
  const { workflows } = io;
  return {
    ...{ io, json: options.json ?? false, data },
    opening: { data, ...(workflows === undefined ? {} : { workflows }) },
  };
};
