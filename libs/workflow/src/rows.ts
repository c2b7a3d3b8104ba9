import type { AnyRow, Command } from './command.js';
import { isWithin } from './machine.js';

/** Where a command is asked: at the start of a case, or in a stage. */
export type Place = { readonly stage: string; readonly starting: boolean };

export const isDrawn = ({ from }: AnyRow, { stage, starting }: Place): boolean => {
  if (from === '*') return starting;
  return !starting && from.some((path) => isWithin(stage, path));
};

/** Rows drawn from here whose note holds; a row without note applies otherwise (DOMAIN 2.5). */
export const applicableRows = (command: Command, place: Place, input: object, recorded: object): readonly AnyRow[] => {
  const drawn = command.rows.filter((row) => isDrawn(row, place));
  const noted = drawn.filter(({ when }) => when?.({ input, case: recorded }) ?? false);
  return noted.length > 0 ? noted : drawn.filter(({ when }) => when === undefined);
};
