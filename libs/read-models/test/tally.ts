import type { View } from '../src/view.js';

/** Counts the events of each stream: folding one twice, or leaving one out, shows. */
export const tally = (version = 1): View<{ readonly stream: string; readonly events: number }> => ({
  name: 'tally',
  version,
  key: 'stream',
  columns: { stream: 'text', events: 'integer' },
  indexes: [],
  needs: (events) => events.map(({ stream }) => stream),
  fold: (events, rows) => {
    const counted = new Map(rows);
    for (const { stream } of events) counted.set(stream, { stream, events: (counted.get(stream)?.events ?? 0) + 1 });
    return counted;
  },
});
