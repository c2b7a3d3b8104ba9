import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { openSqliteEventStore, type SqliteEventStore } from '@casewright/event-store-sqlite';
import { filesOf, type RuntimeOptions } from './open-runtime.js';
import { UnfitImport } from './read-export.js';

/**
 * Opens the log of a data folder to import into, made when it does not exist. Throws `UnfitImport` when there are read
 * models already: they would take the imported events for those they have seen.
 */
export const openNewLog = async (
  options: Pick<RuntimeOptions, 'data'>,
): Promise<{ readonly store: SqliteEventStore; readonly close: () => Promise<void> }> => {
  const { events, readModels } = filesOf(options.data);
  if (existsSync(readModels))
    throw new UnfitImport('not empty', `${readModels} exists already: import into a folder without data.`);

  await mkdir(options.data, { recursive: true });
  const store = await openSqliteEventStore({ file: events });
  return { store, close: store.close };
};
