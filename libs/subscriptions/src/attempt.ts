import type { Attempted } from './delivery-queue.js';
import { Undeliverable } from './guarded-lookup.js';
import type { Answered } from './post.js';
import { askedFor, TRIED_FOR_MS, waitAfter, type Chance } from './retry-schedule.js';
import type { Delivery, Subscription } from './subscription.js';
import type { Health } from './subscription-store.js';

/** What became of one call: an answer, or the reason why there was none. */
export type Outcome = Answered | { readonly fault: Error };

const GONE = 410;
const FAILURES = 20;

export const hasArrived = (outcome: Outcome): boolean =>
  'status' in outcome && outcome.status >= 200 && outcome.status < 300;

/** What is kept of a call that has just ended. */
export const inRecord = (outcome: Outcome): Pick<Attempted, 'status' | 'error'> =>
  'status' in outcome ? { status: outcome.status } : { error: outcome.fault.message.slice(0, 500) };

/** Where a delivery stands after one more call: arrived, to be tried again later, or given up. */
export const afterCall = (delivery: Delivery, outcome: Outcome, now: number, chance: Chance): Attempted => {
  const attempts = delivery.attempts + 1;
  const kept = { attempts, at: now, dueAt: delivery.dueAt, ...inRecord(outcome) };
  if (hasArrived(outcome)) return { ...kept, state: 'delivered' };
  if ('fault' in outcome && outcome.fault instanceof Undeliverable) return { ...kept, state: 'dead' };

  const asked = 'status' in outcome ? askedFor(outcome.retryAfter, now) : 0;
  const wait = waitAfter(attempts, chance, asked);
  return wait === undefined ? { ...kept, state: 'dead' } : { ...kept, state: 'waiting', dueAt: now + wait };
};

/** Where a subscription stands after one more call. It is disabled when its receiver is gone, or fails for days. */
export const healthAfter = (subscription: Subscription, outcome: Outcome, now: number): Health => {
  const { status } = subscription;
  if (status === 'disabled') return subscription;
  if (hasArrived(outcome)) return { status, failures: 0 };

  const failures = subscription.failures + 1;
  const { failingSince = now } = subscription;
  const failing = { failures, failingSince };
  if ('status' in outcome && outcome.status === GONE)
    return { ...failing, status: 'disabled', notice: 'The receiver answered 410: it wants no more events.' };
  if (failures < FAILURES || now - failingSince < TRIED_FOR_MS) return { ...failing, status };

  const last = 'status' in outcome ? `the last answer was ${outcome.status}` : outcome.fault.message;
  const since = new Date(failingSince).toISOString();
  return {
    ...failing,
    status: 'disabled',
    notice: `${failures} attempts in a row have failed since ${since}: ${last}. Put the receiver right, then set it active.`,
  };
};
