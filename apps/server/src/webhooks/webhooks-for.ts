import type { Runtime } from '@casewright/runtime';
import type { Delivery, Kept, Objected, SubscriptionNow } from '@casewright/subscriptions';
import type { Caller } from '@casewright/workflow';
import { actingGrants } from '../access/caller.js';
import { parseBody } from '../http/parse-body.js';
import { invalid, Problem } from '../http/problem.js';
import { changedWebhook, newWebhook } from './webhook-body.js';

const MOST = 20;

/**
 * What a caller can do with webhooks: everything with their own, and an auditor reads all. Throws problems: `NOT_FOUND`
 * for one the caller may not see or change, `VALIDATION` for a body that was not understood.
 */
export const webhooksFor = ({ webhooks }: Pick<Runtime, 'webhooks'>, caller: Caller) => {
  const owner = caller.personId;

  const find = (id: string): SubscriptionNow => {
    const found = webhooks.find(id);
    if (found === undefined || (found.owner !== owner && !readsAll(caller))) throw notThere(id);
    return found;
  };
  const findOwn = (id: string): SubscriptionNow => {
    const found = webhooks.find(id);
    if (found?.owner !== owner) throw notThere(id);
    return found;
  };

  return {
    all: (): readonly SubscriptionNow[] => webhooks.all(readsAll(caller) ? undefined : owner),
    find,
    findOwn,
    deliveries: (id: string, asked: DeliveriesAsked): readonly Delivery[] => webhooks.deliveries(find(id).id, asked),
    add: async (body: unknown): Promise<Kept> => {
      const { url, workflows, types, after } = parseBody(newWebhook, body);
      if (webhooks.all(owner).length >= MOST)
        throw new Problem('INVALID_STATE', `You have ${MOST} webhooks already: remove one first.`);

      const kept = await webhooks.add({
        ...{ owner, url },
        ...(workflows === undefined ? {} : { workflows }),
        ...(types === undefined ? {} : { types }),
        ...(after === undefined ? {} : { after: Number(after) }),
      });
      return unlessObjected(kept);
    },
    change: async (id: string, body: unknown): Promise<Kept> => {
      findOwn(id);
      const given = Object.entries(parseBody(changedWebhook, body)).filter(([, value]) => value !== undefined);
      const kept = await webhooks.change(id, Object.fromEntries(given));
      if (kept === undefined) throw notThere(id);
      return unlessObjected(kept);
    },
    remove: (id: string): void => {
      findOwn(id);
      webhooks.remove(id);
    },
    test: async (id: string, publicUrl: string): Promise<Delivery> => {
      findOwn(id);
      const delivery = await webhooks.test(id, publicUrl);
      if (delivery === undefined) throw notThere(id);
      return delivery;
    },
    retry: (id: string, delivery: string): void => {
      findOwn(id);
      const answered = /^\d{1,15}$/.test(delivery) ? webhooks.retry(id, Number(delivery)) : undefined;
      if (answered === undefined) throw new Problem('NOT_FOUND', `There is no delivery ${delivery}.`);
      if (answered === 'not finished')
        throw new Problem('INVALID_STATE', 'It is on its way still, or a test: only what has ended is sent again.');
    },
  };
};

export type WebhooksFor = ReturnType<typeof webhooksFor>;

/** Which deliveries are wanted, the newest first. */
export type DeliveriesAsked = Parameters<Runtime['webhooks']['deliveries']>[1];

const readsAll = (caller: Caller): boolean => actingGrants(caller).some(({ role }) => role === 'auditor');

const notThere = (id: string): Problem => new Problem('NOT_FOUND', `There is no webhook ${id}.`);

const FIELDS = { url: 'url', workflow: 'workflows', type: 'types', after: 'after' } as const;

const unlessObjected = (answer: Kept | Objected): Kept => {
  if ('message' in answer) throw invalid(FIELDS[answer.field], answer.message);
  return answer;
};
