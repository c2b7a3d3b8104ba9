import type { WakeUps } from '@casewright/event-store';
import { afterCall, hasArrived, healthAfter, type Outcome } from './attempt.js';
import { callWith } from './call-with.js';
import { pause } from './pause.js';
import type { Parts } from './parts.js';
import { isFailing, restAfter } from './retry-schedule.js';
import type { Delivery } from './subscription.js';

/** How many cases are told of at the same time; a receiver that fails is tried with one. */
const AT_ONCE = 5;
const LOOK_AGAIN_MS = 1000;

/**
 * Sends what is due of one subscription until stopped: one event of a case at a time, several cases at once. What is
 * under way when it is stopped is sent again later, under the same id.
 */
export const sendDue = async (
  id: string,
  parts: Parts,
  { publicUrl, news, signal }: { readonly publicUrl: string; readonly news: WakeUps; readonly signal: AbortSignal },
): Promise<void> => {
  const { db, subscriptions, queue, clock, chance } = parts;
  const underWay = new Map<string, Promise<void>>();
  let restUntil = 0;

  const settle = db.transaction((delivery: Delivery, outcome: Outcome) => {
    const now = clock.now();
    const subscription = subscriptions.find(id);
    if (subscription === undefined) return;
    queue.settle(delivery, afterCall(delivery, outcome, now, chance));
    const health = healthAfter(subscription, outcome, now);
    subscriptions.mark(id, health);
    restUntil = hasArrived(outcome) ? 0 : now + restAfter(health.failures, chance);
  });

  const send = async (delivery: Delivery) => {
    const outcome = await callWith(delivery, parts, publicUrl, signal);
    if (signal.aborted && !hasArrived(outcome)) return;
    settle.immediate(delivery, outcome);
  };

  const startMore = (fault: (error: unknown) => void) => {
    const now = clock.now();
    const subscription = subscriptions.find(id);
    if (subscription?.status !== 'active') return;
    const atOnce = isFailing(subscription.failures) ? 1 : AT_ONCE;
    if (restUntil > now || underWay.size >= atOnce) return;
    for (const delivery of queue.due(id, now, 2 * AT_ONCE)) {
      if (underWay.size >= atOnce) return;
      if (underWay.has(delivery.stream)) continue;
      const done = send(delivery)
        .catch(fault)
        .finally(() => {
          underWay.delete(delivery.stream);
          news.wake();
        });
      underWay.set(delivery.stream, done);
    }
  };

  const untilMore = () => {
    const next = Math.max(queue.nextDue(id) ?? Infinity, restUntil) - clock.now();
    return pause(news, clock, Math.min(next > 0 ? next : LOOK_AGAIN_MS, LOOK_AGAIN_MS), signal);
  };

  const faults: unknown[] = [];
  while (!signal.aborted && faults.length === 0) {
    startMore((error) => faults.push(error));
    await untilMore();
  }
  await Promise.all(underWay.values());
  if (faults.length > 0) throw faults[0];
};
