import { setTimeout as delay } from 'node:timers/promises';
import type { Runtime } from '@casewright/runtime';
import { carryOut, foresee } from './carry-out.js';
import type { Reply, Request } from './protocol.js';

/** How a worker answers its clients, and whether it does anything before it serves them. */
export type Manner = {
  readonly beforeServing?: (runtime: Runtime) => Promise<void>;
  readonly answer: (runtime: Runtime, request: Request, tell: (reply: Reply) => void) => Promise<void>;
};

const LATE_MS = 40;

const whenRecorded: Manner['answer'] = async (runtime, request, tell) => tell(await carryOut(runtime, request));

/** The honest manner, and broken ones that a test must find out. */
export const MANNERS = {
  'when-recorded': { answer: whenRecorded },

  /** Promises what it will record a moment later. */
  'too-early': {
    answer: async (runtime, request, tell) => {
      tell(await foresee(runtime, request));
      await delay(LATE_MS);
      await carryOut(runtime, request);
    },
  },

  /** Keeps quiet for a moment about what it has recorded. */
  'too-late': {
    answer: async (runtime, request, tell) => {
      const reply = await carryOut(runtime, request);
      await delay(LATE_MS);
      tell(reply);
    },
  },

  /** Lets its first clients wait until views, timers and reactions have caught up. */
  'after-catching-up': { beforeServing: (runtime) => runtime.settle(), answer: whenRecorded },
} as const satisfies Record<string, Manner>;

export type MannerName = keyof typeof MANNERS;
