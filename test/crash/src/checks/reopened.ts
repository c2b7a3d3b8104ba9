import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { logPages } from '@casewright/runtime';

/** Event ids of a store that is opened again, by position from 1. Throws when the log has a gap. */
export const reopened = async (file: string): Promise<readonly string[]> => {
  const store = await openSqliteEventStore({ file });
  const ids: string[] = [];
  try {
    for await (const { events } of logPages(store, 0, await store.head()))
      for (const { position, id } of events) {
        ids.push(id);
        if (position !== ids.length) throw new Error(`Position ${ids.length} is ${position}.`);
      }
    return ids;
  } finally {
    await store.close();
  }
};
