// Appends to a store, one append after the other, and tells of each once it is durable: node appender.js <file> <count>
import { randomUUID } from 'node:crypto';
import { NO_STREAM } from '@casewright/event-store';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';

const [file = '', count = '0'] = process.argv.slice(2);
const store = await openSqliteEventStore({ file });

const event = () => {
  const data = JSON.stringify({ note: 'x'.repeat(Math.floor(Math.random() * 3_000)) });
  return { id: randomUUID(), type: 'ThingNoted', data, meta: '{}', hash: '0'.repeat(64) };
};

for (let number = 1; number <= Number(count); number += 1) {
  const events = Array.from({ length: 1 + (number % 3) }, event);
  const positions = await store.append([{ stream: `thing-${number}`, expectedRevision: NO_STREAM, events }]);
  process.stdout.write(`durable up to ${positions.at(-1)}\n`);
}

await store.close();
