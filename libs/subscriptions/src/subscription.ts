import type { Choice } from './chosen-events.js';

/** What another service has asked to be told, and where. Times are milliseconds of the wall clock. */
export type Subscription = Choice & {
  readonly id: string;
  /** The person id of the service it belongs to. */
  readonly owner: string;
  readonly url: string;
  readonly status: 'active' | 'paused' | 'disabled';
  /** Why it was disabled. */
  readonly notice?: string;
  /** Up to where the log has been queued for it. */
  readonly position: number;
  /** Attempts that failed since the last success. */
  readonly failures: number;
  readonly failingSince?: number;
  readonly createdAt: number;
  /** Rises whenever its owner changes something. */
  readonly edition: number;
};

/**
 * One event on its way to one receiver. `held`: an earlier one of its case is not through yet. `dead`: given up.
 * `failed`: a test that did not arrive; tests are not tried again.
 */
export type Delivery = {
  readonly id: number;
  readonly subscription: string;
  readonly state: 'waiting' | 'held' | 'delivered' | 'dead' | 'failed';
  /** Its header `webhook-id`, the same for every attempt. */
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: number;
  readonly attempts: number;
  readonly queuedAt: number;
  readonly dueAt: number;
  readonly lastAttemptAt?: number;
  /** What the receiver last answered. */
  readonly lastStatus?: number;
  /** Why there was no answer the last time. */
  readonly lastError?: string;
};
