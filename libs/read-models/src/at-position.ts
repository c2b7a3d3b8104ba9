import { Overtaken, readCheckpoints } from './checkpoints.js';
import type { Queries } from './database.js';
import type { View } from './view.js';

/** An answer, and the position up to which it holds. */
export type Fresh<Answer> = { readonly position: number; readonly answer: Answer };

/** Reads rows and how far they are in one moment. Throws when a view is not in place. */
export const atPosition = <Answer>(
  queries: Queries,
  views: readonly View[],
  read: (queries: Queries) => Promise<Answer>,
): Promise<Fresh<Answer>> =>
  queries
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const positions = await readCheckpoints(transaction, views);
      const missing = views.find((view) => !positions.has(view));
      if (missing !== undefined) throw new Overtaken(`The view ${missing.name} is not in place.`);
      return { position: Math.min(...positions.values()), answer: await read(transaction) };
    });
