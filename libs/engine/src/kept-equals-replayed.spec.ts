import { expect, test } from '@jest/globals';
import { eventHash } from '@casewright/audit';
import { inMemoryEventStore, type EventStore, type StoredEvent } from '@casewright/event-store';
import fc from 'fast-check';
import { openDesk, type Desk } from '../test/desk.js';

const CASES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const COPIES = 2;
const TWO_DAYS_MS = 172_800_000;

/** Something asked of one engine, or of both at the same time under one command id. */
type Happening = {
  readonly of: readonly (0 | 1)[];
  readonly id: string;
  readonly command: readonly [string, object];
};

const happening: fc.Arbitrary<Happening> = fc.record({
  of: fc.constantFrom<readonly (0 | 1)[]>([0], [1], [0, 1]),
  id: fc.constantFrom(...CASES),
  command: fc.constantFrom<readonly [string, object]>(
    ['ApproveLoan', {}],
    ['ApproveLoan', {}],
    ['the collection timer', {}],
    ['CollectLoan', {}],
    ['RenewLoan', { note: 'once more' }],
    ['ReturnLoan', { condition: 'damaged' }],
    ['ReturnLoan', {}],
    ['CancelLoan', { reason: 'lost' }],
  ),
});

/** Every other day a few things happen at the same time. */
const days = fc.array(fc.array(happening, { minLength: 1, maxLength: 4 }), { minLength: 10, maxLength: 25 });

test('what two engines keep after any history equals its replay, and so do the ledgers', async () => {
  const events = new Map<string, number>();

  await fc.assert(
    fc.asyncProperty(days, async (history) => {
      const store = inMemoryEventStore();
      const parameters = { 'loan.copies': COPIES };
      // the second one has no room to keep anything but what it used last
      const desks = [
        openDesk({ store, parameters }),
        openDesk({ store, parameters, keeping: { cases: 1, ledgerKeys: 1 } }),
      ] as const;
      for (const id of CASES) await desks[0].request(id);
      for (const [day, together] of history.entries()) {
        for (const [index, { clock }] of desks.entries())
          clock.now = new Date(Date.parse(clock.now) + TWO_DAYS_MS + index).toISOString();
        await Promise.all(
          together.flatMap((each, place) =>
            each.of.map((desk) => happen(desks[desk], each, `command-${day}-${place}`)),
          ),
        );
      }

      const log = await wholeLog(store);
      for (const { type } of log) events.set(type, (events.get(type) ?? 0) + 1);
      expectWholeChains(log);
      const replayed = await casesOf(openDesk({ store }));
      for (const desk of desks) expect(await casesOf(desk)).toStrictEqual(replayed);
      expect(heldAfter(log)).toEqual(
        replayed.filter(({ stage }) => stage.startsWith('approved')).map(({ stream }) => stream),
      );
    }),
    { numRuns: 40, seed: 20120109 },
  );

  const seldom = ['LoanLapsed', 'LoanDamaged', 'LoanCollected'].map((type) => events.get(type) ?? 0);
  expect(Math.min(...seldom)).toBeGreaterThan(10);
}, 30_000);

const happen = async ({ engine, ask }: Desk, { id, command }: Happening, commandId: string): Promise<unknown> => {
  const [name, data] = command;
  return name === 'the collection timer'
    ? engine.fire({ workflow: 'desk-loan', id, name: 'collection', key: '', at: '' })
    : ask(`desk-loan/${id}`, name, data, { commandId });
};

const casesOf = async ({ engine }: Desk) =>
  (await Promise.all(CASES.map((id) => engine.read('desk-loan', id)))).flatMap((each) => each ?? []);

const wholeLog = async (store: EventStore): Promise<readonly StoredEvent[]> => {
  const { signal } = new AbortController();
  for await (const { events } of store.subscribe(0, { signal, pageSize: 10_000 })) return events;
  return [];
};

const expectWholeChains = (log: readonly StoredEvent[]): void => {
  const hashes = new Map<string, string>();
  for (const stored of log) {
    expect(stored.hash).toBe(eventHash(hashes.get(stored.stream), stored));
    hashes.set(stored.stream, stored.hash);
  }
};

/** The cases that hold a copy in the end; never more of them than there are copies. */
const heldAfter = (log: readonly StoredEvent[]): readonly string[] => {
  const held = new Set<string>();
  for (const { data } of log.filter(({ stream }) => stream === 'loanCopies-atlas')) {
    const entry = JSON.parse(data) as { readonly case: string; readonly value: unknown };
    if (entry.value === null) held.delete(entry.case);
    else held.add(entry.case);
    expect(held.size).toBeLessThanOrEqual(COPIES);
  }
  return [...held].sort();
};
