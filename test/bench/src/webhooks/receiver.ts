import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Receiver = {
  readonly url: string;
  /** When each event came, by its id. */
  readonly came: Map<string, number>;
  readonly close: () => Promise<void>;
};

/** A receiver of webhooks on this machine; one that hangs takes what it is sent and never answers. */
export const openReceiver = async (manner: 'answers' | 'hangs'): Promise<Receiver> => {
  const came = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      came.set((JSON.parse(body) as { readonly id: string }).id, performance.now());
      if (manner === 'answers') response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    came,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
