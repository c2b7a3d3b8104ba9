import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Context } from './session.js';

/** Writes a line, and waits while the reader is behind. */
export const writeLine = async (stream: Writable, line: string): Promise<void> => {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
};

/** Answers on stdout: with --json the value on one line, else the text people read. */
export const answer = ({ io, json }: Context, value: unknown, text: string): Promise<void> =>
  writeLine(io.stdout, json ? JSON.stringify(value) : text);

/** Says something to people; on stderr, for stdout is for data. */
export const say = ({ io }: Context, text: string): void => void io.stderr.write(`${text}\n`);

/** Lines of columns, each as wide as its widest text. */
export const columns = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** A count with its noun: `1 event`, `2 events`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
