import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { filesOf } from './open-runtime.js';

type BackedUp = { readonly backup: (toFile: string) => Promise<void> };

/**
 * Copies a data folder while it is in use. Throws when the other folder holds data already. Webhooks and read
 * models come first, so that they are never ahead of the log they come with.
 */
export const backUp = async (
  { store, readModels, webhooks }: Readonly<Record<'store' | 'readModels' | 'webhooks', BackedUp>>,
  toFolder: string,
): Promise<void> => {
  const files = filesOf(toFolder);
  const left = Object.values(files).find((file) => existsSync(file));
  if (left !== undefined) throw new Error(`${left} exists already: name another folder, or move it away first.`);

  await mkdir(toFolder, { recursive: true });
  await webhooks.backup(files.webhooks);
  await readModels.backup(files.readModels);
  await store.backup(files.events);
};
