import { WrongRevision, type Write } from './event-store.js';

/** What has to be known of the streams to place an append. */
export type Streams = {
  /** Revision of a stream's last event, or `NO_STREAM`. */
  readonly revision: (stream: string) => number;
  /** At most `count` events of a stream from revision `from` on, oldest first. */
  readonly stored: (stream: string, from: number, count: number) => readonly Placed[];
};

export type Placed = { readonly id: string; readonly position: number };

/**
 * The positions an append already has, when the very same was stored before; nothing when it is new.
 * Throws `WrongRevision` when it is neither.
 */
export const repeatedAt = (writes: readonly Write[], streams: Streams): readonly number[] | undefined => {
  const wrong = writes.find(({ stream, expectedRevision }) => streams.revision(stream) !== expectedRevision);

  if (!wrong) return undefined;

  const places = writes.map((write) => placesOf(write, streams));

  if (places.every((place) => place !== undefined) && places.some((place) => place.length > 0)) return places.flat();

  throw new WrongRevision(wrong.stream, wrong.expectedRevision, streams.revision(wrong.stream));
};

const placesOf = ({ stream, expectedRevision, events }: Write, { stored }: Streams): number[] | undefined => {
  const placed = events.length === 0 ? [] : stored(stream, expectedRevision + 1, events.length);
  const same = placed.length === events.length && placed.every(({ id }, index) => id === events[index]?.id);

  return same ? placed.map(({ position }) => position) : undefined;
};
