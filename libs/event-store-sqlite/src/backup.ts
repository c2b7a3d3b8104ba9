import { openReader } from './connection.js';
import { copyTo } from './copy.js';

/** Copies an event store as it is at this moment into a new file, while others go on appending to it. */
export const backUp = async (file: string, toFile: string): Promise<void> => {
  const db = openReader(file);

  try {
    // a held snapshot keeps commits that come meanwhile out of the copy, and from starting it over
    db.exec('BEGIN; SELECT generation FROM log');
    await copyTo(db, toFile);
  } finally {
    db.close();
  }
};
