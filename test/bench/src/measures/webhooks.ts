import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { registryOf } from '@casewright/engine';
import { inMemoryEventStore, NO_STREAM } from '@casewright/event-store';
import { openWebhooks } from '@casewright/subscriptions';
import { deskLoan } from '@casewright/workflow/example';
import { contest, type Measured } from '../contest.js';
import type { Scale } from '../scale.js';
import { openReceiver } from '../webhooks/receiver.js';

const HEALTHY = 4;
const EVERY_MS = 5;
const registry = registryOf([deskLoan]);

/** How long events take to the receivers that answer, without and with one beside them that hangs. */
export const measureWebhooks = async (
  folder: string,
  { rounds, broughtEvents }: Scale,
): Promise<readonly Measured[]> => {
  let runs = 0;
  const p99 = (broken: number) => async () =>
    slowest(await bringing(path.join(folder, `${(runs += 1)}.db`), broughtEvents, broken), 0.99);
  const pair = {
    ...{ name: `webhooks, p99 of ${HEALTHY} receivers beside one that hangs`, unit: 'ms', aim: { atMost: 1.5 } },
    work: p99(1),
    baseline: { name: 'without it', work: p99(0) },
  };
  return contest([pair], rounds);
};

/** Milliseconds from append to receipt, of every event at every receiver that answers. */
const bringing = async (file: string, events: number, broken: number): Promise<readonly number[]> => {
  const log = inMemoryEventStore();
  const fault = (error: Error) => process.stderr.write(`${error.stack}\n`);
  const webhooks = openWebhooks({ file, log, registry, reach: { loopback: true }, onFault: fault });
  const receivers = await Promise.all(Array.from({ length: HEALTHY }, () => openReceiver('answers')));
  const hanging = await Promise.all(Array.from({ length: broken }, () => openReceiver('hangs')));
  for (const { url } of [...receivers, ...hanging]) await webhooks.add({ owner: 'bench', url });
  webhooks.start('http://127.0.0.1');

  const appended = new Map<string, number>();
  for (let number = 0; number < events; number += 1) {
    const id = `event${number}`;
    appended.set(id, performance.now());
    await log.append([{ stream: `deskLoan-${number}`, expectedRevision: NO_STREAM, events: [{ id, ...EVENT }] }]);
    await delay(EVERY_MS);
  }
  while (receivers.some(({ came }) => came.size < events)) await delay(EVERY_MS);

  await webhooks.close();
  await Promise.all([...receivers, ...hanging].map(({ close }) => close()));
  return receivers.flatMap(({ came }) => [...came].map(([id, at]) => at - (appended.get(id) ?? NaN)));
};

const EVENT = {
  ...{ type: 'LoanRequested', hash: '', data: '{"itemId":"atlas","councilId":"bedford","borrowerId":"ann"}' },
  meta: JSON.stringify({ occurredAt: '2012-01-09T10:00:00.000Z', schemaVersion: 1, stage: 'requested' }),
};

const slowest = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;
