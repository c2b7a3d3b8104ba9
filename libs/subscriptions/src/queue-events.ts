import type { StoredEvent, WakeUps } from '@casewright/event-store';
import { chosenEvents } from './chosen-events.js';
import type { Queued } from './delivery-queue.js';
import { pause } from './pause.js';
import type { Parts } from './parts.js';
import { isFailing } from './retry-schedule.js';
import type { Subscription } from './subscription.js';

/** How many events may be ready to be sent before more are queued; the others stay in the log. */
const READY = 500;
/** Positions after which the checkpoint moves though nothing was queued: as many are looked at again after a restart. */
const SAVED_EVERY = 1000;
const LOOK_AGAIN_MS = 1000;

/**
 * Queues what a subscriber has chosen as the log grows, until stopped: in log order, and in one transaction with how far
 * it has come. It reads no further than the receiver takes.
 */
export const queueEvents = async (
  subscription: Subscription,
  { log, registry, db, subscriptions, queue, clock }: Parts,
  news: WakeUps,
  signal: AbortSignal,
): Promise<void> => {
  const { id } = subscription;
  const chosen = chosenEvents(registry, subscription);
  const queuedOf = (event: StoredEvent): readonly Queued[] => {
    const copy = chosen.copyOf(event, '');
    if (copy === undefined) return [];
    const { stream, revision, position } = event;
    return [{ webhookId: webhookId(id, event.id), eventId: event.id, type: copy.type, stream, revision, position }];
  };
  const put = db.transaction((events: readonly Queued[], position: number) => {
    queue.add(id, events, clock.now());
    subscriptions.move(id, position);
  });
  const hasRoom = () => {
    const ready = queue.due(id, clock.now(), READY).length;
    return ready < (isFailing(subscriptions.find(id)?.failures ?? 0) ? 1 : READY);
  };

  let saved = subscription.position;
  for await (const page of log.subscribe(saved, { signal, filter: chosen.filter, pageSize: READY })) {
    const events = page.events.flatMap(queuedOf);
    if (events.length > 0 || page.position - saved >= SAVED_EVERY) {
      put.immediate(events, page.position);
      saved = page.position;
      news.wake();
    }
    while (!signal.aborted && !hasRoom()) await pause(news, clock, LOOK_AGAIN_MS, signal);
  }
};

/** The id under which a receiver knows an event of a subscription, whenever it comes. */
export const webhookId = (subscription: string, event: string): string => `${subscription}_${event}`;
