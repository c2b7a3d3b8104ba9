import type { Connection } from './connection.js';

const MOST_KEPT = 50_000;

/** A stream's row and last revision; `id` is 0 while it has no row. */
export type Head = { id: number; revision: number };

/** Where the log and its streams end, kept between transactions for as long as no other connection commits. */
export type StreamHeads = {
  /** Call first in every write transaction. */
  readonly refresh: () => void;
  /** Call when a transaction did not commit. */
  readonly forget: () => void;
  readonly of: (stream: string) => Head;
  readonly nextPosition: () => number;
};

export const streamHeads = (db: Connection): StreamHeads => {
  const dataVersion = db.prepare('PRAGMA data_version').pluck();
  const lastPosition = db.prepare('SELECT coalesce(max(position), 0) FROM events').pluck();
  const find = db.prepare(
    `SELECT id, (SELECT coalesce(max(revision), -1) FROM events WHERE stream = streams.id) AS revision
     FROM streams WHERE name = ?`,
  );

  const heads = new Map<string, Head>();
  let version: unknown;
  let position = 0;

  return {
    refresh: () => {
      const now = dataVersion.get();

      if (heads.size > MOST_KEPT) heads.clear();

      if (now === version) return;

      heads.clear();
      position = lastPosition.get() as number;
      version = now;
    },

    forget: () => {
      version = undefined;
    },

    of: (stream) => {
      const known = heads.get(stream);

      if (known) return known;

      const head = (find.get(stream) as Head | undefined) ?? { id: 0, revision: -1 };

      heads.set(stream, head);

      return head;
    },

    nextPosition: () => (position += 1),
  };
};
