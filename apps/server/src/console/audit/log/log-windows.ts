import { collect, type EventStore, type StoredEvent } from '@casewright/event-store';
import { logPages } from '@casewright/runtime';

/** A part of the log: the positions after `above`, up to `upTo`. */
export type Stretch = { readonly above: number; readonly upTo: number };

/** What was read at once: its events, and the position up to which the stretch has now been read from its beginning. */
export type Window = { readonly events: readonly StoredEvent[]; readonly reached: number };

export const WINDOW = 500;

type Store = Pick<EventStore, 'subscribe'>;

/** A stretch from its end, newest events first. A store reads forwards only, so it is read window by window. */
export async function* newestFirst(store: Store, { above, upTo }: Stretch): AsyncGenerator<Window> {
  for (let to = upTo; to > above; to -= WINDOW) {
    const from = Math.max(above, to - WINDOW);
    const pages = await collect(logPages(store, from, to));
    yield { events: pages.flatMap(({ events }) => events).reverse(), reached: from };
  }
}

/** A stretch from its beginning, oldest events first. */
export async function* oldestFirst(store: Store, { above, upTo }: Stretch): AsyncGenerator<Window> {
  for await (const { events, position } of logPages(store, above, upTo)) yield { events, reached: position };
}

/** The events of a few streams that lie in a stretch, at once and without reading what lies between. */
export async function* ofStreams(
  store: Pick<EventStore, 'read'>,
  streams: readonly string[],
  { above, upTo }: Stretch,
  isNewestFirst: boolean,
): AsyncGenerator<Window> {
  const events = await Promise.all(streams.map((stream) => collect(store.read(stream))));
  const within = events.flat().filter(({ position }) => position > above && position <= upTo);
  const sign = isNewestFirst ? -1 : 1;
  yield { events: within.sort((a, b) => sign * (a.position - b.position)), reached: isNewestFirst ? above : upTo };
}
