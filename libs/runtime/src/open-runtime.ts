import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { englandAndWales } from '@casewright/calendar';
import { openDirectory } from '@casewright/directory';
import { createEngine, reactor, registryOf, type EnginePorts } from '@casewright/engine';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { openReadModels } from '@casewright/read-models';
import { openWebhooks } from '@casewright/subscriptions';
import { backUp } from './back-up.js';
import { openBusinessClock } from './business-clock.js';
import { openDemonstration } from './demonstration.js';
import { discoverDashboards } from './discover-dashboards.js';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from './discover-workflows.js';
import { nextDue } from './next-due.js';
import type { Runtime } from './runtime.js';
import { openWorkers } from './workers.js';

export type RuntimeOptions = {
  /** Folder of the data; made when it does not exist. */
  readonly data: string;
  /** Folders of workflow groups. By default those that come with Casewright. */
  readonly workflows?: readonly string[];
  /** Whether webhooks may lead to this machine, and without TLS. Only for the development profile. */
  readonly loopbackReceivers?: boolean;
  /** Real time as an ISO instant with milliseconds. */
  readonly realTime?: () => string;
  /** Told when the process can no longer keep its promises and should end. */
  readonly onFatal?: (error: Error) => void;
  /** Told when a timer or a reaction failed; it is tried again. By default this is written to standard error. */
  readonly onFault?: (error: Error) => void;
};

/** The files of a data folder. */
export const filesOf = (data: string) => ({
  events: path.join(data, 'events.db'),
  readModels: path.join(data, 'read-models.db'),
  webhooks: path.join(data, 'webhooks.db'),
});

/** Opens a data folder with everything that works on it: store, engine, directory, read models, clock and workers. */
export const openRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const { data, workflows = [SHIPPED_WORKFLOWS], realTime = () => new Date().toISOString() } = options;
  const { onFatal = die, onFault = say, loopbackReceivers = false } = options;
  await mkdir(data, { recursive: true });
  const files = filesOf(data);

  const registry = registryOf(await discoverWorkflows(workflows));
  const dashboards = await discoverDashboards(workflows);
  const calendar = englandAndWales();
  const store = await openSqliteEventStore({ file: files.events, onFatal });
  let now = realTime;
  const readModels = await openReadModels({
    ...{ file: files.readModels, store, registry, views: dashboards.flatMap(({ views }) => views) },
    ...{ now: () => now(), onFatal },
  });
  const directory = await openDirectory({ store, names: readModels.names, registry, now: () => now() });

  const ports: EnginePorts = {
    ...{ store, registry, calendar, reference: directory, index: readModels },
    now: () => now(),
    refused: (entry) => readModels.refusals.add(entry),
  };
  const engine = createEngine(ports);
  const reactions = reactor({ ...ports, engine, journal: readModels.reactions });
  const workers = openWorkers({ engine, store, readModels, reactions, now: () => now(), onFault });

  const reach = { loopback: loopbackReceivers };
  const webhooks = openWebhooks({ file: files.webhooks, log: store, registry, reach, onFault });

  const clock = await openBusinessClock({
    ...{ store, realTime, settle: workers.settle },
    isEmpty: async () => (await readModels.caseCount()) === 0,
    nextDue: (until) => nextDue(readModels.dueTimers, now(), until),
  });
  now = clock.now;
  readModels.start();
  workers.start();

  const reset = async () => {
    await workers.stop();
    try {
      await webhooks.reset();
      await store.reset();
      engine.forget();
      clock.forget();
      await readModels.reset();
      await directory.reset();
    } finally {
      workers.start();
    }
  };
  const { settle, quietly } = workers;

  return {
    ...{ store, registry, dashboards, calendar, engine, directory, readModels, webhooks, clock, settle, reset },
    demonstrate: openDemonstration({ engine, directory, clock, settle, store, reset, quietly, workflows }),
    backup: (folder) => backUp({ store, readModels, webhooks }, folder),
    close: async () => {
      await workers.stop();
      await webhooks.close();
      await readModels.close();
      await store.close();
    },
  };
};

const say = (error: Error): void => void process.stderr.write(`${error.stack ?? error.message}\n`);

const die = (error: Error): void => {
  say(error);
  process.exit(1);
};
