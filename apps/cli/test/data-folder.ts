import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { casewright, type Ran } from './terminal.js';

/** A folder for the data of one spec file, and what else it needs. */
export const dataFolder = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'casewright-cli-'));
  const inside = (name: string) => path.join(root, name);
  return { data: inside('data'), inside, remove: () => rmSync(root, { recursive: true, force: true }) };
};

export const LIBRARIAN = ['--person', 'lena', '--as', 'librarian'];
export const BORROWER = ['--person', 'ann', '--as', 'borrower'];

/** Requests a loan of an item. */
export const request = (data: string, id: string, more: readonly string[] = []): Promise<Ran> => {
  const input = JSON.stringify({ itemId: 'atlas', councilId: 'bedford', borrowerId: 'ann' });
  const options = ['--id', id, ...BORROWER, '--data-json', input];
  return casewright(['cases', 'start', 'desk-loan', 'RequestLoan', ...options, '--data', data, ...more]);
};

/** Acts on a loan as the librarian. */
export const act = (data: string, id: string, command: string, more: readonly string[] = []): Promise<Ran> =>
  casewright(['cases', 'send', 'desk-loan', id, command, ...LIBRARIAN, '--data', data, ...more]);
