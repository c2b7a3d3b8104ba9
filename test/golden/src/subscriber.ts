import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Casewright } from './casewright.js';

/** An event as a subscriber gets it. */
export type PublicEvent = {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: string;
};

/** A service that follows every event in both ways: pages of the feed, and a webhook of its own. */
export const openSubscriber = async (casewright: Casewright) => {
  const brought: PublicEvent[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      brought.push(JSON.parse(body) as PublicEvent);
      response.writeHead(204).end();
      server.emit('brought');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const service = await casewright.signIn('service', { role: 'subscriber' });

  const fed = async (): Promise<readonly PublicEvent[]> => {
    const { bytes } = await service.download('/events?limit=1000');
    return JSON.parse(Buffer.from(bytes).toString()) as readonly PublicEvent[];
  };

  return {
    subscribe: async () => (await service.post('/webhooks', { url })).status,
    fed,
    /** What the webhook has brought, once the last event of the feed has come that way too. */
    brought: async (): Promise<readonly PublicEvent[]> => {
      const last = (await fed()).at(-1)?.id;
      while (!brought.some(({ id }) => id === last)) await once(server, 'brought');
      return brought;
    },
    forget: () => void brought.splice(0),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export type Subscriber = Awaited<ReturnType<typeof openSubscriber>>;
