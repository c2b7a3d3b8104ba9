import type { Asks } from '@casewright/runtime';

/** Somebody in a role. */
export type By = Asks['by'];

/** On a day somebody asks for a command. */
export type Line = {
  readonly day: string;
  readonly by: By;
  readonly command: string;
  readonly data: object;
  readonly refusedBy?: string;
};

/** A command that is accepted. */
export const on = (day: string, by: By, command: string, data: object = {}): Line => ({ day, by, command, data });

/** A command that a rule refuses. */
export const refused = (refusedBy: string, line: Line): Line => ({ ...line, refusedBy });

/** The lines up to a command, with all that ask for it in a row. Throws when there is none. */
export const upTo = (command: string, lines: readonly Line[]): readonly Line[] => {
  const first = lines.findIndex((line) => line.command === command);
  if (first < 0) throw new Error(`No line asks for ${command}.`);
  const end = lines.findIndex((line, index) => index > first && line.command !== command);
  return end < 0 ? lines : lines.slice(0, end);
};
