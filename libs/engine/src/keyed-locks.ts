/** What somebody holds: these keys, until released. */
export type Lock = { readonly covers: (keys: readonly string[]) => boolean; readonly release: () => void };

export const NO_LOCK: Lock = { covers: (keys) => keys.length === 0, release: () => undefined };

type Place = { readonly ready: Promise<void>; readonly leave: () => void };

/** Queues, one for each key, within this process. Give keys in one order everywhere, so that nobody waits in a ring. */
export const keyedLocks = () => {
  const last = new Map<string, Place>();

  const queue = (key: string): Place => {
    const ahead = last.get(key);
    let pass = () => {};
    const passed = new Promise<void>((resolve) => (pass = resolve));
    const place: Place = {
      ready: ahead === undefined ? Promise.resolve() : ahead.ready,
      leave: () => {
        if (last.get(key)?.ready === passed) last.delete(key);
        pass();
      },
    };
    last.set(key, { ready: passed, leave: place.leave });
    return place;
  };

  const lockOf = (keys: readonly string[], places: readonly Place[]): Lock => {
    const held = new Set(keys);
    return {
      covers: (wanted) => wanted.every((key) => held.has(key)),
      release: () => places.forEach(({ leave }) => leave()),
    };
  };

  return {
    /** Takes the keys at once, or not at all when somebody holds or awaits one of them. */
    tryAcquire: (keys: readonly string[]): Lock | undefined =>
      keys.some((key) => last.has(key)) ? undefined : lockOf(keys, keys.map(queue)),

    /** Waits for its turn at each key. */
    acquire: async (keys: readonly string[]): Promise<Lock> => {
      const places: Place[] = [];
      for (const key of keys) {
        const place = queue(key);
        places.push(place);
        await place.ready;
      }
      return lockOf(keys, places);
    },
  };
};
