import type { Registry } from '@casewright/engine';
import type { EventStore } from '@casewright/event-store';
import type { Clock } from './clock.js';
import type { Database } from './database.js';
import type { DeliveryQueue } from './delivery-queue.js';
import type { Calling } from './post.js';
import type { Chance } from './retry-schedule.js';
import type { SubscriptionStore } from './subscription-store.js';

/** The log as subscribers follow it. */
export type Log = Pick<EventStore, 'read' | 'subscribe' | 'head'>;

/** What everything works with that carries events to receivers. */
export type Parts = {
  readonly log: Log;
  readonly registry: Registry;
  readonly db: Database;
  readonly subscriptions: SubscriptionStore;
  readonly queue: DeliveryQueue;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly calling: Calling;
};
