import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { lending } from '../test/loans.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { WORKFLOWS } from '../test/workflows.js';
import { openRuntime } from './open-runtime.js';
import { restore } from './restore.js';

const { folder, remove } = temporaryFolder();
afterAll(remove);

const NOWHERE = 'http://127.0.0.1:9/';
const opening = (data: string) => openRuntime({ data, workflows: [WORKFLOWS], loopbackReceivers: true });

describe('the webhooks of a data folder', () => {
  test('are there again after a restart, and go on with what happened meanwhile', async () => {
    const subjects: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        subjects.push((JSON.parse(body) as { readonly subject: string }).subject);
        response.writeHead(204).end();
        server.emit('came');
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const data = folder();

    const first = await opening(data);
    const { request } = lending(first.store);
    await first.webhooks.add({ owner: 's', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    await request('a', 'atlas');
    await first.close();
    expect(subjects).toEqual([]);

    const second = await opening(data);
    second.webhooks.start('https://cases.example.org');
    while (subjects.length === 0) await once(server, 'came');
    expect(subjects).toEqual(['a']);
    await second.close();
    server.closeAllConnections();
    server.close();
  });

  test('are in a backup, and forgotten when the store is emptied', async () => {
    const [data, backup, restored] = [folder(), folder(), folder()];
    const runtime = await opening(data);
    await runtime.webhooks.add({ owner: 's', url: NOWHERE });
    await runtime.backup(backup);
    await runtime.reset();
    expect(runtime.webhooks.all()).toEqual([]);
    await runtime.close();

    await restore({ from: backup, to: restored });
    const again = await opening(restored);
    expect(again.webhooks.all()).toMatchObject([{ owner: 's', url: NOWHERE, status: 'active' }]);
    await again.close();
  });

  test('lead nowhere on this machine unless that is allowed', async () => {
    const runtime = await openRuntime({ data: folder(), workflows: [WORKFLOWS] });

    expect(await runtime.webhooks.add({ owner: 's', url: NOWHERE })).toMatchObject({ field: 'url' });
    await runtime.close();
  });
});
