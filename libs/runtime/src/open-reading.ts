import { englandAndWales } from '@casewright/calendar';
import { openDirectory, type Directory } from '@casewright/directory';
import { openReadModels, type Dashboard, type OpenReadModels } from '@casewright/read-models';
import { openWebhooks, type Webhooks } from '@casewright/subscriptions';
import type { Calendar } from '@casewright/workflow';
import { openBusinessClock, type BusinessClock } from './business-clock.js';
import { discoverDashboards } from './discover-dashboards.js';
import { SHIPPED_WORKFLOWS } from './discover-workflows.js';
import { openLog, type OpenLog } from './open-log.js';
import { filesOf, type RuntimeOptions } from './open-runtime.js';

/** A data folder to be read: log, read models and where the clock stands. No timer fires and no reaction runs. */
export type OpenReading = OpenLog & {
  /** They follow the log once they are started. */
  readonly readModels: OpenReadModels;
  /** They are not delivered. */
  readonly webhooks: Webhooks;
  readonly clock: Pick<BusinessClock, 'now' | 'held'>;
  readonly dashboards: readonly Dashboard[];
  readonly directory: Directory;
  readonly calendar: Calendar;
};

/** Opens a data folder for reading; others may be at work on it. Throws `NoEventStore` when there is none. */
export const openReading = async (options: RuntimeOptions): Promise<OpenReading> => {
  const { data, onFatal, realTime = () => new Date().toISOString(), workflows = [SHIPPED_WORKFLOWS] } = options;
  const log = await openLog(options);
  try {
    const { store, registry } = log;
    const clock = await openBusinessClock({ store, realTime, ...CLOCK_STANDS });
    const now = () => clock.now();
    const dashboards = await discoverDashboards(workflows);
    const readModels = await openReadModels({
      ...{ file: filesOf(data).readModels, store, registry, now },
      views: dashboards.flatMap(({ views }) => views),
      ...(onFatal === undefined ? {} : { onFatal }),
    });
    const webhooks = openWebhooks({
      ...{ file: filesOf(data).webhooks, log: store, registry, onFault: () => undefined },
      reach: { loopback: options.loopbackReceivers ?? false },
    });
    const directory = await openDirectory({ store, names: readModels.names, registry, now });
    return {
      ...{ ...log, clock, readModels, webhooks, dashboards, directory, calendar: englandAndWales() },
      close: async () => {
        await webhooks.close();
        await readModels.close();
        await log.close();
      },
    };
  } catch (error) {
    await log.close();
    throw error;
  }
};

// what the clock asks for only when it is moved
const CLOCK_STANDS = {
  isEmpty: () => Promise.resolve(false),
  nextDue: () => Promise.resolve(undefined),
  settle: () => Promise.resolve(),
};
