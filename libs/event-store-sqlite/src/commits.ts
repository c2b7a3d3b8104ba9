import { repeatedAt, WrongRevision, type Streams, type Write } from '@casewright/event-store';
import type { Connection } from './connection.js';
import { streamHeads } from './stream-heads.js';

/** The answer to one append of a group. */
export type Answer = { readonly positions: readonly number[] } | { readonly refusal: WrongRevision };

export type Commits = {
  /**
   * Appends in one transaction, in order, each placed after those before it. An append that is refused writes nothing
   * and leaves the others alone; any other error throws, and none of them is stored.
   */
  readonly commit: (appends: readonly (readonly Write[])[]) => readonly Answer[];
  /** Call after anything else has written through the same connection. */
  readonly forget: () => void;
};

export const commits = (db: Connection): Commits => {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const end = db.prepare('COMMIT');
  const undo = db.prepare('ROLLBACK');
  const createStream = db.prepare('INSERT INTO streams (name) VALUES (?)');
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const placed = db.prepare(
    'SELECT id, position FROM events WHERE stream = ? AND revision BETWEEN ? AND ? ORDER BY revision',
  );
  const heads = streamHeads(db);

  const streams: Streams = {
    revision: (stream) => heads.of(stream).revision,
    stored: (stream, from, count) =>
      placed.all(heads.of(stream).id, from, from + count - 1) as ReturnType<Streams['stored']>,
  };

  const store = ({ stream, events }: Write): readonly number[] => {
    if (events.length === 0) return [];

    const head = heads.of(stream);

    if (head.id === 0) head.id = Number(createStream.run(stream).lastInsertRowid);

    return events.map(({ id, type, data, meta, hash }) => {
      const position = heads.nextPosition();

      insert.run(position, head.id, (head.revision += 1), id, type, data, meta, hash);

      return position;
    });
  };

  const answer = (writes: readonly Write[]): Answer => {
    try {
      return { positions: repeatedAt(writes, streams) ?? writes.flatMap(store) };
    } catch (error) {
      if (error instanceof WrongRevision) return { refusal: error };

      throw error;
    }
  };

  return {
    commit: (appends) => {
      begin.run();

      try {
        heads.refresh();

        const answers = appends.map(answer);

        end.run();

        return answers;
      } catch (error) {
        heads.forget();

        if (db.inTransaction) undo.run();

        throw error;
      }
    },

    forget: heads.forget,
  };
};
