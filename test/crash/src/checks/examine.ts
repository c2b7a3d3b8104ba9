import { openRuntime, verify } from '@casewright/runtime';
import { WORKFLOWS } from '../storm/worker-process.js';
import type { Storm } from '../storm/storm.js';
import { readLog } from './log.js';

/** Opens what a storm left behind, lets everything that was due happen, and reads the log. */
export const examine = async ({ data, time }: Pick<Storm, 'data' | 'time'>) => {
  const runtime = await openRuntime({ data, workflows: [WORKFLOWS], realTime: time.now });
  try {
    await runtime.settle();
    const { findings } = await verify(runtime.store, runtime.registry);
    const pendingReactions = await runtime.readModels.reactions.pending();
    return { log: await readLog(runtime.store), findings, pendingReactions, now: time.now() };
  } finally {
    await runtime.close();
  }
};
