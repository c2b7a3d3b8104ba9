import { NoEventStore, UnfitImport } from '@casewright/runtime';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode } from './exit-codes.js';
import type { Io } from './io.js';

/** Why a command could not do what it was asked, in one line that says what to do, and the exit code for it. */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    readonly code: ExitCode,
    message: string,
  ) {
    super(message);
  }
}

/** Tells people on stderr what went wrong, in one line, and answers the exit code. The stack is for DEBUG. */
export const reportFailure = (error: unknown, { stderr, env }: Io): ExitCode => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;

  const message = error instanceof Error ? error.message : String(error);
  stderr.write(`casewright: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  if (env['DEBUG'] && error instanceof Error) stderr.write(`${error.stack}\n`);
  return codeOf(error);
};

const codeOf = (error: unknown): ExitCode => {
  if (error instanceof Failure) return error.code;
  if (error instanceof NoEventStore) return EXIT.notFound;
  if (error instanceof UnfitImport) return OF_IMPORT[error.reason];
  return EXIT.failed;
};

const OF_IMPORT: Readonly<Record<UnfitImport['reason'], ExitCode>> = {
  'not empty': EXIT.conflict,
  malformed: EXIT.failed,
  'cut off': EXIT.failed,
  'broken chain': EXIT.mismatch,
};
