import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { disk } from './power-cut/disk.js';
import { traceDisk } from './power-cut/disk-trace.js';
import { reopened } from './checks/reopened.js';
import { randomOf } from './random.js';

const DIST = path.join(import.meta.dirname, '../dist');
const APPENDS = 100;
const CUTS = 200;
const MINUTES = 60_000;

let root: string;

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'casewright-power-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Cuts the power at many moments of a run that appends, and tells what the store had lost each time. */
const cutPower = async (name: string, nodeOptions: readonly string[]) => {
  const file = path.join(root, `${name}.db`);
  const operations = await traceDisk(file, [...nodeOptions, path.join(DIST, 'appender.js'), file, String(APPENDS)]);
  const whole = await reopened(file);
  const random = randomOf(3);
  const moments = Array.from({ length: CUTS }, () => random.between(1, operations.length)).toSorted((a, b) => a - b);

  const outcome = {
    cuts: 0,
    withLosses: 0,
    notAPrefix: 0,
    syncs: operations.filter(({ kind }) => kind === 'sync').length,
  };
  const platter = disk();
  let done = 0;
  let told = 0;

  for (const moment of moments) {
    for (; done < moment; done += 1) {
      const operation = operations[done]!;
      platter.perform(operation);
      if (operation.kind === 'told') told = operation.position;
    }

    const folder = path.join(root, `${name}-${outcome.cuts}`);
    mkdirSync(folder);
    for (const [each, bytes] of platter.afterPowerCut(random)) writeFileSync(path.join(folder, each), bytes);
    const left = await reopened(path.join(folder, `${name}.db`));
    rmSync(folder, { recursive: true });

    outcome.cuts += 1;
    if (left.length < told) outcome.withLosses += 1;
    if (left.some((id, at) => id !== whole[at])) outcome.notAPrefix += 1;
  }
  return { ...outcome, told };
};

describe('after a power cut at any moment', () => {
  test(
    'everything that was acknowledged is there, in order',
    async () => {
      const { syncs, told, ...outcome } = await cutPower('durable', []);
      expect(outcome).toEqual({ cuts: CUTS, withLosses: 0, notAPrefix: 0 });
      expect(syncs).toBeGreaterThanOrEqual(APPENDS);
      expect(told).toBeGreaterThan(APPENDS);
    },
    2 * MINUTES,
  );

  test(
    'it would not be, were commits not to wait for the disk',
    async () => {
      const outcome = await cutPower('lax', ['--import', path.join(DIST, 'lax-sync.js')]);
      expect(outcome.withLosses).toBeGreaterThan(CUTS / 2);
    },
    2 * MINUTES,
  );
});
