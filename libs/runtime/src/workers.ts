import type { EventStore } from '@casewright/event-store';
import { fireDue, type Engine, type reactor } from '@casewright/engine';
import type { OpenReadModels } from '@casewright/read-models';

type WorkerParts = {
  readonly engine: Engine;
  readonly store: EventStore;
  readonly readModels: OpenReadModels;
  readonly reactions: ReturnType<typeof reactor>;
  readonly now: () => string;
  readonly onFatal: (error: Error) => void;
};

/** How often the clock looks for due timers, in milliseconds; a promise to the day needs no more. */
const TICK_MS = 250;
const CATCH_UP_MS = 60_000;

/** What works behind the commands: the clock that fires timers and the reactor that carries events on. */
export const openWorkers = ({ engine, store, readModels, reactions, now, onFatal }: WorkerParts) => {
  let ticking: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const caughtUp = async (): Promise<number> => {
    const head = await store.head();
    const reached = await readModels.waitFor(head, CATCH_UP_MS);
    if (reached < head) throw new Error(`The read models stand still at position ${reached} of ${head}.`);
    await reactions.waitFor(head);
    return head;
  };

  const settle = async (): Promise<void> => {
    for (;;) {
      const head = await caughtUp();
      await fireDue(engine, readModels.dueTimers, now());
      if ((await store.head()) === head) return;
    }
  };

  const tick = () => {
    ticking = ticking
      .then(async () => {
        if ((await fireDue(engine, readModels.dueTimers, now())) > 0) await caughtUp();
      })
      .catch(onFatal)
      .finally(() => {
        if (timer !== undefined) schedule();
      });
  };
  const schedule = () => {
    timer = setTimeout(tick, TICK_MS).unref();
  };

  return {
    settle,
    start: (): void => {
      readModels.start();
      running = reactions.run().catch(onFatal);
      schedule();
    },
    stop: async (): Promise<void> => {
      clearTimeout(timer);
      timer = undefined;
      await ticking;
      reactions.stop();
      await running;
    },
  };
};
