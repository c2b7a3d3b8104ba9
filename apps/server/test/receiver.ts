import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '@casewright/subscriptions';

export type Receiver = {
  readonly url: string;
  /** The next event that has come, or comes. */
  readonly next: () => Promise<CloudEvent>;
  readonly close: () => Promise<void>;
};

/** A receiver of webhooks on this machine that takes whatever comes. */
export const openReceiver = async (): Promise<Receiver> => {
  const came: CloudEvent[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      response.writeHead(204).end();
      came.push(JSON.parse(body) as CloudEvent);
      server.emit('came');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    next: async () => {
      while (came.length === 0) await once(server, 'came');
      return came.shift() as CloudEvent;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
