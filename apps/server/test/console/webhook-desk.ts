import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@jest/globals';
import { openWebhooks, type Delivery, type SubscriptionNow } from '@casewright/subscriptions';
import { runtimeInMemory } from '../runtime-in-memory.js';
import { BORROWER, loan, LOANS, serverUnderTest } from '../server-under-test.js';
import { fieldsIn } from './form-in.js';
import { signedIn } from './signed-in.js';

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** A server with a service that has webhooks, and a receiver for them on this machine. */
export const openWebhookDesk = async () => {
  const world: { answer: number; leadsTo?: string } = { answer: 204 };
  const receiver = createServer(
    (request, response) => void request.resume().on('end', () => response.writeHead(world.answer).end()),
  );
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;

  const runtime = runtimeInMemory();
  const { store: log, registry } = runtime;
  const resolve = async () => {
    if (world.leadsTo === undefined) throw new Error('No such name');
    return [{ address: world.leadsTo, family: 4 }];
  };
  const webhooks = openWebhooks({
    ...{ file: ':memory:', log, registry, resolve, reach: { loopback: true }, onFault: () => undefined },
  });
  const at = await serverUnderTest({ ...runtime, webhooks });
  const service = await signedIn(at, 'service', { role: 'subscriber' });

  const newest = (): SubscriptionNow | undefined => webhooks.all('service').at(-1);
  const add = async (url: string, typed: Typed = {}) => {
    const { html } = await service.get('/webhooks/new');
    return service.post('/webhooks/new', { ...fieldsIn(html), url, ...typed });
  };

  return {
    ...{ at, address, service, newest, add },
    /** What the receiver answers, and where names lead: nowhere until it is set. */
    world,
    /** Adds a webhook and answers the address of its page. */
    added: async (url = address, typed: Typed = {}): Promise<string> => {
      expect((await add(url, typed)).status).toBe(200);
      return `/webhooks/${newest()?.id}`;
    },
    /** Requests a loan, an event for webhooks. */
    happen: async (id: string): Promise<void> => {
      const { status } = await at.send(LOANS, { body: loan(id), headers: await at.signIn('ann', BORROWER) });
      expect(status).toBe(201);
    },
    /** The newest delivery of a webhook in a state, once there is one. */
    deliveryIn: async (page: string, state: Delivery['state']): Promise<Delivery> => {
      for (;;) {
        const [found] = webhooks.deliveries(idOf(page), { state, limit: 1 });
        if (found !== undefined) return found;
        await new Promise(setImmediate);
      }
    },
    close: async () => {
      await at.server.close();
      await webhooks.close();
      receiver.closeAllConnections();
      receiver.close();
    },
  };
};

export type WebhookDesk = Awaited<ReturnType<typeof openWebhookDesk>>;

/** The id of the webhook that a page is of. */
export const idOf = (page: string): string => page.split('/').at(-1) ?? '';
