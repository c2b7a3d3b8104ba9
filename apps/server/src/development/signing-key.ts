import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The key of the development tokens, kept in the data folder so that a restart knows the tokens of before. */
export const signingKeyIn = async (data: string): Promise<Uint8Array> => {
  const file = path.join(data, 'development.key');
  await mkdir(data, { recursive: true });
  try {
    await writeFile(file, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file);
};
