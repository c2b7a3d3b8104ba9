import { beforeAll, describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { inMemoryEventStore } from '@casewright/event-store';
import { deskLoan } from '@casewright/workflow/example';
import { positionAt } from './position-at.js';

const store = inMemoryEventStore();
const registry = registryOf([deskLoan]);

const minute = (count: number) => new Date(Date.UTC(2012, 0, 1, 0, count)).toISOString();

/** Case n of 40 is recorded in minute n, at position 3n - 2; a ledger and a clock of another time lie between. */
beforeAll(async () => {
  const event = (stream: string, meta: string) => ({
    ...{ stream, expectedRevision: -1 },
    events: [{ id: stream, type: 'Any', data: '{}', meta, hash: '' }],
  });
  for (let count = 1; count <= 40; count += 1) {
    await store.append([event(`deskLoan-${count}`, `{"recordedAt":"${minute(count)}"}`)]);
    await store.append([event(`loanCopies-${count}`, `{"recordedAt":"${minute(count)}"}`)]);
    await store.append([event(`clock-${count}`, '{"recordedAt":"2026-01-01T00:00:00.000Z"}')]);
  }
});

/** How many cases are recorded up to the place of an instant. */
const casesBefore = async (instant: string, head = 120) =>
  Math.ceil((await positionAt({ store, registry, head }, instant)) / 3);

describe('the place of an instant in the log', () => {
  test('comes after every case recorded before it, and before every other', async () => {
    for (let count = 1; count <= 40; count += 1) {
      expect(await casesBefore(minute(count))).toBe(count - 1);
      expect(await casesBefore(minute(count).replace('.000Z', '.001Z'))).toBe(count);
    }
  });

  test('is the beginning for an instant before all, and the last case for one after all', async () => {
    expect(await positionAt({ store, registry, head: 120 }, '2000-01-01T00:00:00.000Z')).toBe(0);
    expect(await positionAt({ store, registry, head: 120 }, '2030-01-01T00:00:00.000Z')).toBe(118);
  });

  test('lies within the log as it was', async () => {
    expect(await casesBefore(minute(30), 31)).toBe(11);
    expect(await positionAt({ store, registry, head: 0 }, minute(1))).toBe(0);
  });

  test('is found although an event cannot be read', async () => {
    const broken = inMemoryEventStore();
    const events = ['not JSON', 'null', `{"recordedAt":"${minute(2)}"}`].map((meta, index) => ({
      ...{ id: `e${index}`, type: 'Any', data: '{}', hash: '' },
      meta,
    }));
    await broken.append([{ stream: 'deskLoan-1', expectedRevision: -1, events }]);

    expect(await positionAt({ store: broken, registry, head: 3 }, minute(3))).toBe(3);
  });
});
