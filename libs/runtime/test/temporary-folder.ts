import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one spec, with as many new folders in it as the spec asks for. */
export const temporaryFolder = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'casewright-runtime-'));
  let folders = 0;

  return {
    folder: () => path.join(root, `${(folders += 1)}`),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};

/** Writes a file with the folders it is in. */
export const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
};
