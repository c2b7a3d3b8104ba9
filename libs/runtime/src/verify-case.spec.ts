import { beforeAll, describe, expect, test } from '@jest/globals';
import { collect, inMemoryEventStore, type StoredEvent } from '@casewright/event-store';
import { registry, threeLoans } from '../test/loans.js';
import { changed } from '../test/tampered-log.js';
import { verifyCase } from './verify-case.js';

let loan: readonly StoredEvent[];

beforeAll(async () => {
  const store = inMemoryEventStore();
  await threeLoans(store);
  loan = await collect(store.read('deskLoan-a'));
});

const findingsIn = async (events: readonly StoredEvent[]) =>
  (await verifyCase(events, registry)).findings.map(({ kind, revision }) => `${kind} @${revision}`);

const edited = (revision: number, edit: (event: StoredEvent) => Partial<StoredEvent>) =>
  loan.map((event) => (event.revision === revision ? { ...event, ...edit(event) } : event));

describe('one case', () => {
  test('as it was recorded has no findings, and its hashes follow from one another', async () => {
    expect(await verifyCase(loan, registry)).toEqual({ findings: [], hashes: loan.map(({ hash }) => hash) });
  });

  test('shows the event that was edited', async () => {
    const events = edited(3, () => ({ data: '{"note":"asked by phone"}' }));
    const { hashes } = await verifyCase(events, registry);

    expect(await findingsIn(events)).toEqual(['edited @3']);
    expect(hashes.flatMap((hash, index) => (hash === loan[index]?.hash ? [] : [index]))).toEqual([3]);
  });

  test('shows the event that leads elsewhere than its record says', async () => {
    const events = edited(2, ({ meta }) => ({ meta: changed(meta, 'approved.out', 'returned') }));
    expect(await findingsIn(events)).toEqual(['edited @2', 'stage @2']);
  });

  test('shows where one was removed, and the first that the statechart then does not take', async () => {
    const events = loan.filter(({ revision }) => revision !== 2);
    expect(await findingsIn(events)).toEqual(['removed @2', 'illegal @3']);
  });

  test('that has no events has nothing to find', async () => {
    expect(await verifyCase([], registry)).toEqual({ findings: [], hashes: [] });
  });
});
