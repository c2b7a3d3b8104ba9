import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { prepareDrain } from './drain.js';

describe('a server that drains', () => {
  test('answers what is under way and drops connections on which nothing was asked', async () => {
    let answer: ServerResponse | undefined;
    const server = createServer((_, response) => {
      answer = response;
      server.emit('asked');
    });
    const drain = prepareDrain(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const silent = connect(port, '127.0.0.1');
    await once(server, 'connection');
    const asked = once(server, 'asked');
    const asking = fetch(`http://127.0.0.1:${port}`);
    await asked;

    const closed = once(server, 'close');
    drain();
    server.close();
    await once(silent.resume(), 'close');
    answer?.writeHead(200, { connection: 'close' }).end('done');

    expect(await (await asking).text()).toBe('done');
    await closed;
  });
});
