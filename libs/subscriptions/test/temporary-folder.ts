import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one spec, with as many new file names in it as the spec asks for. */
export const temporaryFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'casewright-subscriptions-'));
  let files = 0;

  return {
    file: () => join(path, `${(files += 1)}.db`),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};
