import type { Happening } from '@casewright/runtime';
import type { Line } from './line.js';

/** What happens in one case, day by day, ten minutes apart on one day. The first line that is accepted starts the case. */
export const story = (workflow: string, id: string, lines: readonly Line[]): readonly Happening[] =>
  inOrder(lines).map(({ day, by, command, data, refusedBy }, index, all) => {
    const earlier = all.slice(0, index);
    return {
      at: `${day}T${timeOf(earlier.filter((line) => line.day === day).length)}:00.000Z`,
      says: `${inWords(command)} (${workflow} ${id})`,
      ...{ workflow, id },
      asks: {
        ...{ by, command, data },
        ...(earlier.every((line) => line.refusedBy !== undefined) ? { starts: true } : {}),
        ...(refusedBy === undefined ? {} : { refusedBy }),
      },
    };
  });

const inOrder = (lines: readonly Line[]): readonly Line[] =>
  lines.toSorted(({ day: one }, { day: other }) => one.localeCompare(other));

const OPENING_MINUTE = 9 * 60;

const timeOf = (index: number): string => {
  const minutes = OPENING_MINUTE + 10 * index;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

const inWords = (command: string): string => {
  const words = command.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
