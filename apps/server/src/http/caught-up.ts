import type { Runtime } from '@casewright/runtime';

const PATIENCE_MS = 250;

/** Gives the read models a moment to reach what was recorded before somebody asked. */
export const caughtUp = async ({ store, readModels }: Runtime): Promise<void> =>
  void (await readModels.waitFor(await store.head(), PATIENCE_MS));
