import type { Table, View } from '../src/view.js';

type Counted = { readonly stream: string; readonly events: number };

/** Counts the events of each stream, and lists them all: folding one twice, or leaving one out, shows. */
export const tally = (version = 1, name = 'tally'): View<Counted> => ({
  name,
  version,
  tables: [
    { name, key: 'stream', columns: { stream: 'text', events: 'integer' }, indexes: [['events']] },
    seenTable(`${name}_seen`),
  ],
  needs: (events) => [...new Set(events.map(({ stream }) => stream))],
  fold: (events, rows) => {
    const counted = new Map(rows);
    for (const { stream } of events) counted.set(stream, { stream, events: (counted.get(stream)?.events ?? 0) + 1 });
    const seen = events.map(({ position }) => [String(position), { position: String(position) }] as const);
    return [counted, new Map(seen)];
  },
});

const seenTable = (name: string): Table<{ readonly position: string }> => ({
  ...{ name, key: 'position', columns: { position: 'text' }, indexes: [], addedOnce: true },
});
