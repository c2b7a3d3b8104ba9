import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openRuntime } from '@casewright/runtime';
import { MANNERS, type Manner, type MannerName } from './manners.js';
import type { Reply, Request } from './protocol.js';
import { shiftedClock } from './shifted-clock.js';

const text = { type: 'string', default: '' } as const;
const { values } = parseArgs({ options: { data: text, workflows: text, clock: text, manner: text } });
const manner: Manner = MANNERS[values.manner as MannerName];

const runtime = await openRuntime({
  ...{ data: values.data, workflows: [values.workflows], realTime: shiftedClock(values.clock) },
});
await manner.beforeServing?.(runtime);

const tell = (reply: Reply) => void process.stdout.write(`${JSON.stringify(reply)}\n`);
const underWay = new Set<Promise<void>>();

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request;
  const answered = manner
    .answer(runtime, request, tell)
    .catch((error: Error) => tell({ commandId: request.commandId, outcome: 'failed', message: error.message }))
    .finally(() => underWay.delete(answered));
  underWay.add(answered);
}

await Promise.all(underWay);
await runtime.close();
