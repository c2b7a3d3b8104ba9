import { NO_STREAM, type EventStore, type Write } from './event-store.js';

/** Throws when a store cannot take these writes in one append, whatever it holds: a mistake of the caller. */
export const checkWrites = ({ multiStream }: Pick<EventStore, 'multiStream'>, writes: readonly Write[]): void => {
  if (!multiStream && writes.length > 1)
    throw new Error(`This store writes one stream at a time, not ${writes.length}: append to each in turn.`);

  const streams = new Set<string>();

  for (const { stream, expectedRevision } of writes) {
    if (stream === '') throw new Error('A stream needs a name.');

    if (streams.has(stream))
      throw new Error(`${stream} is written twice in one append: put its events into one write.`);

    if (!Number.isSafeInteger(expectedRevision) || expectedRevision < NO_STREAM)
      throw new Error(`${stream} cannot be expected at ${expectedRevision}: give a revision, or NO_STREAM.`);

    streams.add(stream);
  }
};
