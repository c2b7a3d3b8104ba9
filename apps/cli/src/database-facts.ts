import Database from 'better-sqlite3';

/** Which SQLite reads a file, and the version of the file's schema. */
export const databaseFacts = (file: string): { readonly sqlite: string; readonly schema: number } => {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return {
      sqlite: db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? 'unknown',
      schema: db.pragma('user_version', { simple: true }) as number,
    };
  } finally {
    db.close();
  }
};
