import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseHistory, type History } from '@casewright/workflow/laws';

const PROJECT = path.resolve(import.meta.dirname, '..');

/** Workflows of these tests' own. */
export const FIXTURES = path.join(PROJECT, 'fixtures/workflows');

/** A folder of workflow groups with one workflow in it, inside the project so that its imports resolve. */
export const throwAwayWorkflow = () => {
  mkdirSync(path.join(PROJECT, 'tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(PROJECT, 'tmp', 'workflows-'));
  cpSync(FIXTURES, folder, { recursive: true });
  const histories = path.join(folder, 'front-desk/lost-property/histories');

  return {
    folder,
    histories: (): Readonly<Record<string, History>> =>
      Object.fromEntries(
        readdirSync(histories).map((name) => [
          name,
          parseHistory(JSON.parse(readFileSync(path.join(histories, name), 'utf8'))),
        ]),
      ),
    /** Takes the workflow away and leaves an empty folder of groups. */
    throwAway: () => rmSync(path.join(folder, 'front-desk'), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
