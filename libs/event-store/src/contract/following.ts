import type { EventStore, Page, StoredEvent, Subscribing } from '../event-store.js';

export type From = Omit<Subscribing, 'signal'> & { readonly store: EventStore; readonly after: number };

/** The pages of a subscription up to the first that makes the condition true of all pages so far. */
export const pagesUntil = async (
  { store, after, ...options }: From,
  enough: (pages: readonly Page[]) => boolean,
): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  const stop = new AbortController();

  for await (const page of store.subscribe(after, { ...options, signal: stop.signal })) {
    pages.push(page);

    if (enough(pages)) stop.abort();
  }

  return pages;
};

/** The first events of a subscription, however they were paged; waits until there are so many. */
export const firstEvents = async (count: number, from: From): Promise<readonly StoredEvent[]> => {
  const pages = await pagesUntil(from, (read) => eventsIn(read).length >= count);

  return eventsIn(pages).slice(0, count);
};

export const eventsIn = (pages: readonly Page[]): readonly StoredEvent[] => pages.flatMap(({ events }) => events);
