import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { restoreSqliteEventStore } from '@casewright/event-store-sqlite';
import { filesOf } from './open-runtime.js';

/**
 * Makes a data folder from a backup of one. Throws when the backup is damaged and when there is data at `to` already.
 * Read models that were ahead of the log when the backup was made are folded anew once they are opened.
 */
export const restore = async ({ from, to }: { readonly from: string; readonly to: string }): Promise<void> => {
  const [backup, target] = [filesOf(from), filesOf(to)];
  if (existsSync(target.readModels))
    throw new Error(`${target.readModels} exists already: restore into a folder without data.`);

  await mkdir(to, { recursive: true });
  await restoreSqliteEventStore({ from: backup.events, to: target.events });
  for (const name of ['readModels', 'webhooks'] as const)
    if (existsSync(backup[name])) await copyFile(backup[name], target[name], constants.COPYFILE_EXCL);
};
