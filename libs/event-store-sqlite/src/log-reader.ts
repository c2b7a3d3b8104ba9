import { checkStart, PAGE_SIZE, passes, type Page, type StoredEvent, type Subscribing } from '@casewright/event-store';
import type { Connection } from './connection.js';

type Whereabouts = { readonly head: number; readonly generation: number };

export type LogReader = {
  readonly head: () => number;
  /** At most a page of a stream, from a revision on. */
  readonly streamPage: (stream: string, from: number) => readonly StoredEvent[];
  /** Reads the log for one subscriber: see `subscribe` of the store. */
  readonly pages: (options: Subscribing) => (after: number) => Page | undefined;
  /** Changes whenever any connection has committed. */
  readonly version: () => unknown;
};

const COLUMNS = 'e.position, s.name AS stream, e.revision, e.id, e.type, e.data, e.meta, e.hash';

export const logReader = (db: Connection): LogReader => {
  const version = db.prepare('PRAGMA data_version').pluck();
  const whereabouts = db.prepare<[], Whereabouts>(
    'SELECT generation, (SELECT coalesce(max(position), 0) FROM events) AS head FROM log',
  );
  const ofStream = db.prepare<[string, number], StoredEvent>(
    `SELECT ${COLUMNS} FROM streams s JOIN events e ON e.stream = s.id
     WHERE s.name = ? AND e.revision >= ? ORDER BY e.revision LIMIT ${PAGE_SIZE}`,
  );
  const between = db.prepare<[number, number], StoredEvent>(
    `SELECT ${COLUMNS} FROM events e JOIN streams s ON s.id = e.stream
     WHERE e.position > ? AND e.position <= ? ORDER BY e.position`,
  );

  return {
    head: () => whereabouts.get()!.head,

    streamPage: (stream, from) => ofStream.all(stream, from),

    pages: ({ filter, pageSize = PAGE_SIZE }) => {
      let known: number | undefined;

      return db.transaction((after: number): Page | undefined => {
        const { head, generation } = whereabouts.get()!;
        const wasReset = known !== undefined && known !== generation;

        known = generation;

        if (wasReset) return { events: [], position: 0 };

        checkStart(after, head);

        if (after === head) return undefined;

        const position = Math.min(after + pageSize, head);
        const events = between.all(after, position);

        return { events: filter ? events.filter((event) => passes(filter, event)) : events, position };
      });
    },

    version: () => version.get(),
  };
};
