import type { Runtime } from '@casewright/runtime';

/** How far the read models are behind the log, each time it was looked at. */
export type Lag = { readonly positions: readonly number[]; readonly milliseconds: readonly number[] };

const EVERY_MS = 10;
const LONGEST_MS = 60_000;

/** Looks again and again how far the read models of a runtime are behind its log; answers what was seen when it ends. */
export const watchLag = ({ store, readModels }: Pick<Runtime, 'store' | 'readModels'>): (() => Promise<Lag>) => {
  const positions: number[] = [];
  const milliseconds: number[] = [];
  const waits = new Set<Promise<unknown>>();

  const look = async () => {
    const head = await store.head();
    const at = performance.now();
    positions.push(head - readModels.position);
    await readModels.waitFor(head, LONGEST_MS);
    milliseconds.push(performance.now() - at);
  };
  const looking = setInterval(() => {
    const wait = look().finally(() => waits.delete(wait));
    waits.add(wait);
  }, EVERY_MS);

  return async () => {
    clearInterval(looking);
    await Promise.all(waits);
    return { positions, milliseconds };
  };
};
