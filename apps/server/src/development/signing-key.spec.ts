import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { signingKeyIn } from './signing-key.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'casewright-key-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a data folder keeps its signing key, which only its owner can read', async () => {
  const data = path.join(folder, 'data');
  const first = await signingKeyIn(data);

  expect(first).toHaveLength(32);
  expect(await signingKeyIn(data)).toEqual(first);
  expect((await stat(path.join(data, 'development.key'))).mode & 0o777).toBe(0o600);
});

test('two data folders have different keys', async () => {
  expect(await signingKeyIn(path.join(folder, 'a'))).not.toEqual(await signingKeyIn(path.join(folder, 'b')));
});
