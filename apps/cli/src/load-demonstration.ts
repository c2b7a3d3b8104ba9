import type { Runtime } from '@casewright/runtime';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { say } from './output.js';
import { progressOf } from './progress.js';
import type { Context } from './session.js';

/** Loads the demonstration, where there is nothing in the folder yet. Asked to stop it leaves the folder empty. */
export const loadDemonstration =
  (context: Context) =>
  async (runtime: Runtime, stop: AbortSignal): Promise<void> => {
    const progress = progressOf(context.io, 'Loading the demonstration');
    try {
      const loaded = await runtime.demonstrate({ onProgress: progress.show, signal: stop });
      progress.stop();
      if ('now' in loaded) return say(context, `The demonstration is loaded. The clock stands at ${loaded.now}.`);
      if (loaded.rejected === 'NOT_FOUND') throw new Failure(EXIT.notFound, loaded.message);
    } catch (error) {
      if (!stop.aborted) throw error;
    } finally {
      progress.stop();
    }
  };
