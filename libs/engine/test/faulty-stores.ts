import { WrongRevision, type EventStore, type Write } from '@casewright/event-store';

/** A store whose appends wait until it is opened. */
export const gatedStore = (store: EventStore) => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const append: EventStore['append'] = async (writes) => {
    await opened;
    return store.append(writes);
  };
  return { store: { ...store, append }, open };
};

/** What becomes of an append: it is made, another writer was first, or it is made and nobody hears of it. */
export type Fate = 'made' | 'lost' | 'unheard';

/** A store that decides the fate of each append, and counts the faults it has injected. */
export const fatefulStore = (store: EventStore, fateOf: (writes: readonly Write[]) => Fate) => {
  const faults = { lost: 0, unheard: 0 };

  const append: EventStore['append'] = async (writes) => {
    const fate = fateOf(writes);
    if (fate === 'made') return store.append(writes);

    faults[fate] += 1;
    const [{ stream, expectedRevision }] = writes as readonly [Write];
    if (fate === 'lost') throw new WrongRevision(stream, expectedRevision, expectedRevision + 1);
    await store.append(writes);
    throw new Error('The answer was lost');
  };
  return { store: { ...store, append }, faults };
};

/** A store that lets something else happen before a stream is read. */
export const interruptedStore = (store: EventStore, before: (stream: string) => Promise<void> | void): EventStore => ({
  ...store,
  async *read(stream, from) {
    await before(stream);
    yield* store.read(stream, from);
  },
});
