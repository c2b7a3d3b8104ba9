import { openReadModels, type OpenReadModels } from '@casewright/read-models';
import { openBusinessClock, type BusinessClock } from './business-clock.js';
import { openLog, type OpenLog } from './open-log.js';
import { filesOf, type RuntimeOptions } from './open-runtime.js';

/** A data folder to be read: log, read models and where the clock stands. No timer fires and no reaction runs. */
export type OpenReading = OpenLog & {
  /** They follow the log once they are started. */
  readonly readModels: OpenReadModels;
  readonly clock: Pick<BusinessClock, 'now' | 'held'>;
};

/** Opens a data folder for reading; others may be at work on it. Throws `NoEventStore` when there is none. */
export const openReading = async (options: RuntimeOptions): Promise<OpenReading> => {
  const { data, onFatal, realTime = () => new Date().toISOString() } = options;
  const log = await openLog(options);
  try {
    const { store, registry } = log;
    const clock = await openBusinessClock({ store, realTime, ...CLOCK_STANDS });
    const readModels = await openReadModels({
      ...{ file: filesOf(data).readModels, store, registry, now: () => clock.now() },
      ...(onFatal === undefined ? {} : { onFatal }),
    });
    return {
      ...{ ...log, clock, readModels },
      close: async () => {
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
