import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dataFolder } from './data-folder.js';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const { data, remove } = dataFolder();
afterAll(remove);
beforeAll(() => {
  if (!existsSync(MAIN))
    throw new Error(`${MAIN} is missing: run this through npx nx test cli, which builds it first.`);
});

const node = (...argv: readonly string[]) => promisify(execFile)(process.execPath, [MAIN, ...argv, '--data', data]);

const serving = () => spawn(process.execPath, [MAIN, 'dev', '--port', '0', '--json', '--data', data]);

describe('casewright as it is built', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, and then ends with 0', async (signal) => {
    const server = serving();
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const { ready } = JSON.parse(line) as { readonly ready: string };
    expect((await fetch(`${ready}/health/ready`)).status).toBe(200);

    const ended = once(server, 'exit');
    server.kill(signal);
    expect(await ended).toEqual([0, null]);
  });

  test('walks through its tour, every step answered as it says', async () => {
    const { stdout } = await node('tour', '--no-keep-serving', '--port', '0');

    expect(stdout).toMatch(/^http:.*\n\nA council books a peer review/);
    expect(stdout.trimEnd()).toMatch(/revision 5$/);
  });

  test('does its work and ends by itself', async () => {
    expect((await node('verify', '--json')).stdout).toMatch(/^{"events":\d+,.*"findings":\[\]/);
    expect((await node('doctor')).stdout).toContain('synchronous=FULL');
    await expect(node('verify', '--from', 'here')).rejects.toMatchObject({ code: 2, stdout: '' });
  });
});
