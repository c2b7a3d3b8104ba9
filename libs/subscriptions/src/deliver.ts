import { wakeUps, type WakeUps } from '@casewright/event-store';
import { pause } from './pause.js';
import type { Parts } from './parts.js';
import { queueEvents } from './queue-events.js';
import { sendDue } from './send-due.js';
import type { Subscription } from './subscription.js';

type Courier = {
  readonly edition: number;
  readonly news: WakeUps;
  readonly stop: () => Promise<void>;
};

export type Delivering = {
  readonly publicUrl: string;
  /** Told when a subscription could not be followed; it is tried again. */
  readonly onFault: (error: Error) => void;
  /** Woken when subscriptions have changed. */
  readonly news: WakeUps;
  /** Told how the subscription of an id is woken. */
  readonly couriers: Map<string, Courier>;
};

const LOOK_AGAIN_MS = 1000;
const REST_MS = 1000;
const FORGET_EVERY_MS = 3_600_000;

/** Lets every active subscription be followed by a courier of its own, until stopped. None waits for another. */
export const deliver = async (parts: Parts, delivering: Delivering, signal: AbortSignal): Promise<void> => {
  const { subscriptions, queue, clock } = parts;
  const { news, couriers } = delivering;
  let forgotten = -Infinity;

  await returnToLog(parts);
  while (!signal.aborted) {
    // from here on, for something may change while couriers come to their end
    const changed = pause(news, clock, LOOK_AGAIN_MS, signal);
    const active = new Map(subscriptions.all().flatMap((each) => (each.status === 'active' ? [[each.id, each]] : [])));
    const over = [...couriers].filter(([id, { edition }]) => active.get(id)?.edition !== edition);
    await Promise.all(over.map(([id, { stop }]) => stop().then(() => couriers.delete(id))));
    for (const subscription of active.values())
      if (!couriers.has(subscription.id)) couriers.set(subscription.id, courier(subscription, parts, delivering));

    if (clock.now() - forgotten > FORGET_EVERY_MS) queue.forgetOld((forgotten = clock.now()));
    await changed;
  }
  await Promise.all([...couriers.values()].map(({ stop }) => stop()));
  couriers.clear();
};

/** A log that was restored from an older backup ends before what was queued of it: it is followed from its end. */
const returnToLog = async ({ log, subscriptions }: Parts): Promise<void> => {
  const head = await log.head();
  for (const { id, position } of subscriptions.all()) if (position > head) subscriptions.move(id, head);
};

const courier = (subscription: Subscription, parts: Parts, { publicUrl, onFault }: Delivering): Courier => {
  const { id, edition } = subscription;
  const ending = new AbortController();
  const news = wakeUps();

  const follow = async () => {
    const failing = new AbortController();
    const stop = () => failing.abort();
    ending.signal.addEventListener('abort', stop);
    const { signal } = failing;
    const current = parts.subscriptions.find(id) ?? subscription;
    const work = [queueEvents(current, parts, news, signal), sendDue(id, parts, { publicUrl, news, signal })];
    try {
      await Promise.all(work);
    } finally {
      stop();
      ending.signal.removeEventListener('abort', stop);
      await Promise.allSettled(work);
    }
  };

  const run = async () => {
    let said: string | undefined;
    while (!ending.signal.aborted)
      try {
        await follow();
      } catch (error) {
        const fault = error as Error;
        if (fault.message !== said) onFault(fault);
        said = fault.message;
        await parts.clock.sleep(REST_MS, ending.signal);
      }
  };

  const done = run();
  const stop = async () => {
    ending.abort();
    await done;
  };
  return { edition, news, stop };
};
