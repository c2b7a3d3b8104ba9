import { readFile } from 'node:fs/promises';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { Io } from './io.js';

/** The JSON that an argument is, or that is in its `@file`, or on stdin for `-`. Throws a `Failure` when it is none. */
export const jsonFrom = async (argument: string, { stdin }: Io): Promise<unknown> => {
  const text = await textFrom(argument, stdin);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(EXIT.usage, `${sourceOf(argument)} is no JSON: ${(error as Error).message}.`);
  }
};

const textFrom = async (argument: string, stdin: Io['stdin']): Promise<string> => {
  if (argument === '-') return readAll(stdin);
  if (!argument.startsWith('@')) return argument;

  try {
    return await readFile(argument.slice(1), 'utf8');
  } catch (error) {
    throw new Failure(EXIT.usage, `${argument.slice(1)} cannot be read: ${(error as Error).message}.`);
  }
};

const readAll = async (stdin: Io['stdin']): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const sourceOf = (argument: string): string => {
  if (argument === '-') return 'stdin';
  return argument.startsWith('@') ? argument.slice(1) : '--data-json';
};
