import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** What a process did to its disk, or told the world, in order. Files go by their names. */
export type DiskOperation =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'remove'; readonly file: string }
  /** It told that everything up to a position is durable. */
  | { readonly kind: 'told'; readonly position: number };

const CALLS = 'pwrite64,fsync,fdatasync,ftruncate,unlink,write';
const LONGEST_WRITE = 1_000_000;

/** Runs a Node program under `strace` and answers what it did in the folder of a file. */
export const traceDisk = async (file: string, argv: readonly string[]): Promise<readonly DiskOperation[]> => {
  const trace = `${file}.trace`;
  const watching = ['-y', '-xx', '-s', String(LONGEST_WRITE), '-e', `trace=${CALLS}`, '-o', trace];
  await promisify(execFile)('strace', [...watching, process.execPath, ...argv]);
  return readFileSync(trace, 'latin1')
    .split('\n')
    .flatMap(operationOf)
    .filter((each) => each.kind === 'told' || isOf(each.file, file));
};

// the index of a write-ahead log is made anew after a power cut
const isOf = (name: string, file: string) => name.startsWith(path.basename(file)) && !name.endsWith('-shm');

const operationOf = (line: string): readonly DiskOperation[] => {
  const [, call = '', rest = ''] = /^(\w+)\((.*)/.exec(line) ?? [];
  if (!CALLS.split(',').includes(call)) return [];

  const [, target = '', more = ''] = /^(?:\d+<|")([^>"]*)[>"](.*)/.exec(rest) ?? [];
  const file = path.basename(textIn(target));
  const [, result = ''] = / = (-?\d+)/.exec(more) ?? [];
  if (result === '') throw new Error(`The trace cannot be read: ${line.slice(0, 200)}`);
  if (Number(result) < 0) return [];

  switch (call) {
    case 'pwrite64': {
      const [, bytes = '', at = ''] = /^, "([^"]*)", \d+, (\d+)\)/.exec(more) ?? [];
      return [{ kind: 'write', file, at: Number(at), bytes: bytesIn(bytes).subarray(0, Number(result)) }];
    }
    case 'ftruncate':
      return [{ kind: 'truncate', file, size: Number(/^, (\d+)/.exec(more)?.[1]) }];
    case 'unlink':
      return [{ kind: 'remove', file }];
    case 'write': {
      const [, position] = /^durable up to (\d+)/.exec(textIn(/^, "([^"]*)"/.exec(more)?.[1] ?? '')) ?? [];
      return position === undefined ? [] : [{ kind: 'told', position: Number(position) }];
    }
    default:
      return [{ kind: 'sync', file }];
  }
};

const bytesIn = (escaped: string) => Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
const textIn = (escaped: string) => bytesIn(escaped).toString();
