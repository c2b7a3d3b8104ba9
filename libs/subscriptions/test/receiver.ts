import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '../src/cloud-event.js';

/** One call of a receiver. */
export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly event: CloudEvent };

/** How a receiver answers a call; the number of the call counts from 0. */
export type Manner = (response: ServerResponse, received: Received, call: number) => void;

export const accepts: Manner = (response) => void response.writeHead(204).end();
export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}): Manner =>
  (response) =>
    void response.writeHead(status, headers).end();

/** A receiver on this machine, which behaves as it is told. */
export const openReceiver = async (manner: Manner = accepts) => {
  const received: Received[] = [];
  let current = manner;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const call = { headers: request.headers, body, event: JSON.parse(body) as CloudEvent };
      received.push(call);
      current(response, call, received.length - 1);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    ...{ received, port, url: `http://127.0.0.1:${port}/events` },
    behave: (next: Manner) => void (current = next),
    /** `id@revision` of each event that came, in the order they came. */
    came: () => received.map(({ event }) => `${event.subject}@${event.revision}`),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
