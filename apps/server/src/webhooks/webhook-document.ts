import type { Delivery, SubscriptionNow } from '@casewright/subscriptions';

/** A subscription as its owner reads it; the secret is there only when it was just made. */
export const webhookDocument = (subscription: SubscriptionNow, secret?: string) => {
  const { id, owner, url, workflows, types, status, notice, position, failures, failingSince } = subscription;
  const { waiting = 0, held = 0, delivered = 0, dead = 0 } = subscription.deliveries;
  return {
    ...{ id, owner, url, workflows, types, status },
    ...(notice === undefined ? {} : { notice }),
    ...{ position: String(position), failures },
    ...(failingSince === undefined ? {} : { failingSince: instant(failingSince) }),
    deliveries: { waiting: waiting + held, delivered, dead },
    createdAt: instant(subscription.createdAt),
    ...(secret === undefined ? {} : { secret }),
  };
};

/** A delivery as the log of deliveries shows it. */
export const deliveryDocument = (delivery: Delivery) => {
  const { id, state, webhookId, eventId, type, stream, position, attempts, queuedAt, dueAt } = delivery;
  const { lastAttemptAt, lastStatus, lastError } = delivery;
  return {
    ...{ id: String(id), state, webhookId, eventId, type },
    ...(stream === '' ? {} : { stream, position: String(position) }),
    ...{ attempts, queuedAt: instant(queuedAt) },
    ...(state === 'waiting' ? { nextAttemptAt: instant(dueAt) } : {}),
    ...(lastAttemptAt === undefined ? {} : { lastAttemptAt: instant(lastAttemptAt) }),
    ...(lastStatus === undefined ? {} : { lastStatus }),
    ...(lastError === undefined ? {} : { lastError }),
  };
};

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
