import { setTimeout as delay } from 'node:timers/promises';
import type { EventStore } from '@casewright/event-store';
import { fireDue, type Engine, type reactor } from '@casewright/engine';
import type { OpenReadModels } from '@casewright/read-models';

type WorkerParts = {
  readonly engine: Engine;
  readonly store: EventStore;
  readonly readModels: OpenReadModels;
  readonly reactions: ReturnType<typeof reactor>;
  readonly now: () => string;
  /** Told when a timer or a reaction failed, once for each message in a row. It is tried again. */
  readonly onFault: (error: Error) => void;
};

/** How often the clock looks for due timers, in milliseconds; a promise to the day needs no more. */
const TICK_MS = 250;
/** How long the reactor rests after a failure. */
const RETRY_MS = 1000;
const CATCH_UP_MS = 60_000;

/** What works behind the commands: the clock that fires timers and the reactor that carries events on. */
export const openWorkers = ({ engine, store, readModels, reactions, now, onFault }: WorkerParts) => {
  let ending = new AbortController();
  let working: Promise<unknown> = Promise.resolve();
  let reacting: Promise<void> = Promise.resolve();
  let isQuiet = false;

  const caughtUp = async (): Promise<number> => {
    const head = await store.head();
    const reached = await readModels.waitFor(head, CATCH_UP_MS);
    if (reached < head) throw new Error(`The read models stand still at position ${reached} of ${head}.`);
    await Promise.race([reactions.waitFor(head), reacting]);
    return head;
  };

  const settle = async (): Promise<void> => {
    for (;;) {
      const head = await caughtUp();
      await fireDue(engine, readModels.dueTimers, now());
      if ((await store.head()) === head) return;
    }
  };

  const tick = async () => {
    if (!isQuiet && (await fireDue(engine, readModels.dueTimers, now())) > 0) await caughtUp();
  };

  const react = (signal: AbortSignal) => (reacting = reactions.run(signal));

  return {
    settle,
    start: (): void => {
      ending = new AbortController();
      const { signal } = ending;
      working = Promise.all([
        repeat(tick, { signal, onFault, everyMs: TICK_MS }),
        repeat(() => react(signal), { signal, onFault, everyMs: RETRY_MS }),
      ]);
    },
    /** Does some work during which timers fire when it settles, and at no moment between. */
    quietly: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      isQuiet = true;
      try {
        return await work();
      } finally {
        isQuiet = false;
      }
    },
    /** Lets what is under way come to its end. */
    stop: async (): Promise<void> => {
      ending.abort();
      await working;
    },
  };
};

type Repeating = {
  readonly signal: AbortSignal;
  readonly everyMs: number;
  readonly onFault: (error: Error) => void;
};

/** Does some work again and again until the signal is aborted. */
const repeat = async (work: () => Promise<void>, { signal, everyMs, onFault }: Repeating): Promise<void> => {
  let said: string | undefined;

  while (!signal.aborted) {
    try {
      await work();
      said = undefined;
    } catch (error) {
      const fault = error as Error;
      if (fault.message !== said) onFault(fault);
      said = fault.message;
    }
    await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
