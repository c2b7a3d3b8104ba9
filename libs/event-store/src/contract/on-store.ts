import type { EventStore } from '../event-store.js';

/** A store for one test, and how to be rid of it. */
export type Opened = { readonly store: EventStore; readonly close: () => Promise<void> };

export type Open = () => Promise<Opened>;

/** A test body that gets a store of its own, closed whatever happens. */
export const on = (open: Open, body: (store: EventStore) => Promise<void>) => async (): Promise<void> => {
  const { store, close } = await open();

  try {
    await body(store);
  } finally {
    await close();
  }
};
