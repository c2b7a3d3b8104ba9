import { inMemoryEventStore } from '@casewright/event-store';
import { openWebhooks, type WebhooksOptions } from '../src/open-webhooks.js';
import type { Kept, Wanted, Webhooks } from '../src/webhooks.js';
import { happening, registry } from './loans.js';
import { manualClock } from './manual-clock.js';

export const PUBLIC_URL = 'https://cases.example.org';

/** Webhooks over a log in memory, on a clock that is moved by hand. Receivers on this machine are allowed. */
export const openDelivering = (options: Partial<WebhooksOptions> = {}) => {
  const store = inMemoryEventStore();
  const { clock, advance } = manualClock();
  const faults: Error[] = [];
  const webhooks = openWebhooks({
    ...{ file: ':memory:', log: store, registry, clock, chance: () => 0, timeoutMs: 5000 },
    ...{ reach: { loopback: true }, onFault: (error) => faults.push(error), ...options },
  });
  return { store, webhooks, advance, faults, clock, happen: happening(store) };
};

/** Subscribes, and throws when that is objected to. */
export const subscribe = async (webhooks: Webhooks, wanted: Omit<Wanted, 'owner'>): Promise<Required<Kept>> => {
  const kept = await webhooks.add({ owner: 'service', ...wanted });
  if ('message' in kept || kept.secret === undefined) throw new Error(JSON.stringify(kept));
  return { subscription: kept.subscription, secret: kept.secret };
};
