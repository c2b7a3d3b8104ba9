import { existsSync } from 'node:fs';
import { registryOf, type Registry } from '@casewright/engine';
import { openSqliteEventStore, type SqliteEventStore } from '@casewright/event-store-sqlite';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from './discover-workflows.js';
import { filesOf, type RuntimeOptions } from './open-runtime.js';

/** The log of a data folder and the workflows that read it, with nothing at work on them. */
export type OpenLog = {
  readonly store: SqliteEventStore;
  readonly registry: Registry;
  readonly close: () => Promise<void>;
};

/** There is no event store where one was expected. */
export class NoEventStore extends Error {
  override readonly name = 'NoEventStore';
}

/** Opens only the log of a data folder; others may be at work on it. Throws `NoEventStore` when there is none. */
export const openLog = async (options: Pick<RuntimeOptions, 'data' | 'workflows' | 'onFatal'>): Promise<OpenLog> => {
  const { data, workflows = [SHIPPED_WORKFLOWS], onFatal } = options;
  const file = filesOf(data).events;
  if (!existsSync(file)) throw new NoEventStore(`There is no event store in ${data}. Name its folder with --data.`);

  const registry = registryOf(await discoverWorkflows(workflows));
  const store = await openSqliteEventStore({ file, ...(onFatal === undefined ? {} : { onFatal }) });
  return { store, registry, close: store.close };
};
