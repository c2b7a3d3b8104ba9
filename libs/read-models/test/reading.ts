import { inMemoryEventStore } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { openReadModels, type ReadModelsOptions } from '../src/open-read-models.js';
import { happen, registry as loans, type Happening } from './loans.js';

type Given = Pick<ReadModelsOptions, 'file'> &
  Partial<Pick<ReadModelsOptions, 'views'>> & { readonly registry?: Registry };

/** Read models that follow a log in memory, and what happens in it. */
export const readModelsOf = async ({ file, views = [], registry = loans }: Given) => {
  const store = inMemoryEventStore();
  const readModels = await openReadModels({ file, store, registry, views, now: () => '2012-01-09T10:00:00.000Z' });
  readModels.start();

  return {
    readModels,
    /** Things happen, and the views have followed. */
    happen: async (...happenings: readonly Happening[]): Promise<number> => {
      const head = await happen(store, ...happenings);
      return readModels.waitFor(head, 5000);
    },
  };
};
