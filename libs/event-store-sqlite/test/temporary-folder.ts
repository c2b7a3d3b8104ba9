import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for one spec, with as many new file names in it as the spec asks for. */
export const temporaryFolder = () => {
  let path = '';
  let files = 0;

  return {
    make: () => {
      path = mkdtempSync(join(tmpdir(), 'casewright-event-store-'));
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
    file: () => join(path, `${(files += 1)}.db`),
  };
};
