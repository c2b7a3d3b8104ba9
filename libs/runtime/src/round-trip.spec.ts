import { describe, expect, test } from '@jest/globals';
import { eventHash } from '@casewright/audit';
import { collect, inMemoryEventStore, NO_STREAM } from '@casewright/event-store';
import { registry, threeLoans } from '../test/loans.js';
import { exportLog } from './export.js';
import { importLog } from './import.js';
import { linesIn } from './lines-in.js';
import { UnfitImport } from './read-export.js';
import { verify } from './verify.js';

const exported = async () => {
  const store = inMemoryEventStore();
  await threeLoans(store);
  return [...(await collect(exportLog(store)))];
};

async function* each(lines: readonly string[]) {
  yield* lines;
}

const reasonOf = async (lines: readonly string[], store = inMemoryEventStore()) => {
  const error: unknown = await importLog(store, each(lines)).catch((thrown: unknown) => thrown);
  return error instanceof UnfitImport ? `${error.reason}: ${error.message}` : error;
};

describe('export and import', () => {
  test('give the same export again, and a log without findings', async () => {
    const lines = await exported();
    const store = inMemoryEventStore();

    expect(await importLog(store, each(lines))).toEqual({ events: 14 });
    expect(await collect(exportLog(store))).toEqual(lines);
    expect(await verify(store, registry)).toMatchObject({ events: 14, findings: [] });
  });

  test('write one stream at a time where the store can do no more', async () => {
    const lines = await exported();
    const store = inMemoryEventStore({ multiStream: false });
    await importLog(store, each(lines));

    expect(await collect(exportLog(store))).toEqual(lines);
  });

  test('carry every byte, also of text that would break lines elsewhere', async () => {
    const store = inMemoryEventStore();
    const data = JSON.stringify('Süd\u2028\u2029\n\r\0 \ud800 😀').replace('S', '\\u0053');
    const event = { id: 'e1', type: 'Noted', data, meta: ' { }' };
    const hash = eventHash(undefined, { ...event, stream: 'note-1', revision: 0 });
    await store.append([{ stream: 'note-1', expectedRevision: NO_STREAM, events: [{ ...event, hash }] }]);

    const bytes = Buffer.from((await collect(exportLog(store))).join('\n'));
    async function* byteByByte() {
      for (const byte of bytes) yield Uint8Array.of(byte);
    }
    const copy = inMemoryEventStore();
    await importLog(copy, linesIn(byteByByte()));

    expect(await collect(copy.read('note-1'))).toMatchObject([{ ...event, hash }]);
  });

  test('report how far they are', async () => {
    const store = inMemoryEventStore();
    await threeLoans(store);
    const seen: unknown[] = [];
    const lines = await collect(exportLog(store, { onProgress: (position, head) => void seen.push([position, head]) }));
    await importLog(inMemoryEventStore(), each(lines), { onProgress: (events) => void seen.push(events) });

    expect(seen[0]).toEqual([14, 14]);
    expect(seen.at(-1)).toBe(14);
  });
});

describe('an import', () => {
  test('goes into an empty store only', async () => {
    const store = inMemoryEventStore();
    await threeLoans(store);

    expect(await reasonOf(await exported(), store)).toBe(
      'not empty: The store holds events already. Import into an empty one.',
    );
  });

  test('refuses what is no export', async () => {
    const [header = '', ...rest] = await exported();

    expect(await reasonOf([])).toMatch('cut off');
    expect(await reasonOf(rest)).toMatch('malformed: This is no export of version 1');
    expect(await reasonOf([header.replace('1', '2'), ...rest])).toMatch('malformed: This is no export of version 1');
    expect(await reasonOf([header, '{', ...rest])).toMatch('malformed: Line 2');
    expect(await reasonOf([header, header, ...rest])).toMatch('malformed: Line 2');
    expect(await reasonOf([header, ...rest, rest[0] ?? ''])).toMatch('malformed: Line 17');
  });

  test('refuses an export that was cut off', async () => {
    const lines = await exported();

    expect(await reasonOf(lines.slice(0, -1))).toMatch('cut off');
    expect(await reasonOf(lines.toSpliced(-2, 1))).toMatch('cut off: The export was cut off. It has 13 of 14 events.');
  });

  test('refuses an event that its stream’s hash chain does not know, and names its line', async () => {
    const lines = await exported();

    expect(await reasonOf(lines.with(8, lines[8]?.replace('letter', 'phone') ?? ''))).toMatch(
      'broken chain: Line 9, deskLoan-a@3',
    );
    expect(await reasonOf(lines.toSpliced(8, 1))).toMatch('broken chain: Line 9, deskLoan-a@4: expected revision 3');
  });
});
