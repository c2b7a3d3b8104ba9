import { randomUUID } from 'node:crypto';
import type { Registry } from '@casewright/engine';
import { wakeUps } from '@casewright/event-store';
import { wrongIn, type Choice } from './chosen-events.js';
import { wallClock, type Clock } from './clock.js';
import { openDatabase } from './database.js';
import { deliver, type Delivering } from './deliver.js';
import { deliveryQueue } from './delivery-queue.js';
import { resolveByDns, type Resolve } from './guarded-lookup.js';
import type { Reach } from './inward.js';
import type { Log, Parts } from './parts.js';
import { objectionOnceResolved } from './receiver-objection.js';
import { inForce, newSecret } from './signature.js';
import { becomeSoleWorker } from './sole-worker.js';
import { subscriptionStore } from './subscription-store.js';
import type { Subscription } from './subscription.js';
import { sendTest } from './send-test.js';
import type { Objected, SubscriptionNow, Webhooks } from './webhooks.js';

export type WebhooksOptions = {
  /** Made when it does not exist; its folder must. `:memory:` lasts as long as the process. */
  readonly file: string;
  readonly log: Log;
  readonly registry: Registry;
  /** By default only receivers out in the world. */
  readonly reach?: Reach;
  readonly clock?: Clock;
  readonly chance?: () => number;
  readonly newId?: () => string;
  readonly resolve?: Resolve;
  /** How long one call of a receiver may take. */
  readonly timeoutMs?: number;
  /** Told when a subscription could not be followed; it is tried again. */
  readonly onFault: (error: Error) => void;
};

const TIMEOUT_MS = 15_000;
const DAY_MS = 86_400_000;

/** Opens the subscriptions in a file. Nothing is delivered until they are started. */
export const openWebhooks = (options: WebhooksOptions): Webhooks => {
  const { file, log, registry, onFault, newId = randomUUID, chance = Math.random } = options;
  const { reach = { loopback: false }, clock = wallClock, resolve = resolveByDns, timeoutMs = TIMEOUT_MS } = options;
  const db = openDatabase(file);
  const [subscriptions, queue] = [subscriptionStore(db), deliveryQueue(db)];
  const calling = { reach, resolve, timeoutMs };
  const parts: Parts = { log, registry, db, subscriptions, queue, clock, chance, calling };

  const news = wakeUps();
  const couriers: Delivering['couriers'] = new Map();
  let ending = stopped();
  let delivering: Promise<void> = Promise.resolve();

  const now = (subscription: Subscription): SubscriptionNow => ({
    ...subscription,
    deliveries: queue.counts(subscription.id),
  });
  const find = (id: string) => {
    const found = subscriptions.find(id);
    return found === undefined ? undefined : now(found);
  };

  const objection = async (wanted: Partial<Choice> & { readonly url?: string }): Promise<Objected | undefined> => {
    const wrong = wrongIn(registry, { workflows: wanted.workflows ?? [], types: wanted.types ?? [] });
    if (wrong?.field === 'workflow') return { field: 'workflow', message: `There is no workflow ${wrong.value}` };
    if (wrong !== undefined) return { field: 'type', message: `Nothing has the type ${wrong.value}` };
    const message = wanted.url === undefined ? undefined : await objectionOnceResolved(wanted.url, calling);
    return message === undefined ? undefined : { field: 'url', message };
  };

  const deliverAlone = async (publicUrl: string, signal: AbortSignal) => {
    const release = await becomeSoleWorker(file, clock, signal);
    if (release === undefined) return;
    try {
      await deliver(parts, { publicUrl, onFault, news, couriers }, signal);
    } finally {
      release();
    }
  };

  const stop = async () => {
    ending.abort();
    await delivering;
  };

  return {
    all: (owner) =>
      subscriptions.all().flatMap((each) => (owner === undefined || owner === each.owner ? now(each) : [])),
    find,
    add: async ({ owner, url, workflows = [], types = [], after }) => {
      const objected = await objection({ url, workflows, types });
      if (objected !== undefined) return objected;
      const head = await log.head();
      if (after !== undefined && after > head) return { field: 'after', message: `The log ends at ${head}` };

      const [id, secret] = [newId(), newSecret()];
      const begun = { position: after ?? head, failures: 0, createdAt: clock.now(), edition: 1 };
      subscriptions.add({ id, owner, url, workflows, types, status: 'active', ...begun }, { secret });
      news.wake();
      return { subscription: now(subscriptions.find(id) as Subscription), secret };
    },
    change: async (id, { rotateSecret = false, ...changes }) => {
      const objected = await objection(changes);
      const before = subscriptions.find(id);
      if (before === undefined) return undefined;
      if (objected !== undefined) return objected;

      const secret = rotateSecret ? newSecret() : undefined;
      const [current] = inForce(subscriptions.secretsOf(id), clock.now());
      const older = current === undefined ? [] : [{ ...current, until: clock.now() + DAY_MS }];
      subscriptions.change(id, { ...changes, ...(secret === undefined ? {} : { secrets: [{ secret }, ...older] }) });
      if (before.status !== 'active' && changes.status === 'active') queue.hasten(id, clock.now());
      news.wake();
      const subscription = find(id);
      return subscription && { subscription, ...(secret === undefined ? {} : { secret }) };
    },
    remove: (id) => {
      const isGone = subscriptions.remove(id);
      news.wake();
      return isGone;
    },
    deliveries: queue.of,
    test: (id, publicUrl) => sendTest(id, parts, { publicUrl, eventId: newId() }),
    retry: (id, delivery) => {
      const found = queue.find(delivery);
      if (found === undefined || found.subscription !== id) return undefined;
      if (!queue.again(delivery, clock.now())) return 'not finished';
      couriers.get(id)?.news.wake();
      return 'queued';
    },

    start: (publicUrl) => {
      if (!ending.signal.aborted) return;
      ending = new AbortController();
      delivering = deliverAlone(publicUrl, ending.signal).catch(onFault);
    },
    stop,
    reset: async () => {
      for (const { id } of subscriptions.all()) subscriptions.remove(id);
      const over = [...couriers.values()];
      couriers.clear();
      await Promise.all(over.map(({ stop }) => stop()));
    },
    backup: async (toFile) => void (await db.backup(toFile)),
    close: async () => {
      await stop();
      db.close();
    },
  };
};

const stopped = (): AbortController => {
  const controller = new AbortController();
  controller.abort();
  return controller;
};
