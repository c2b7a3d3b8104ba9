import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@casewright/event-store';
import { eventHash } from './hash.js';
import { verifyChain } from './verify-stream.js';

const stored = (previous: StoredEvent | undefined, revision: number, stream = 'deskLoan-1'): StoredEvent => {
  const event = { stream, revision, id: `e${revision}`, type: 'Moved', data: `{"to":${revision}}`, meta: '{}' };
  return { ...event, position: revision + 1, hash: eventHash(previous?.hash, event) };
};

const chain = (length: number): StoredEvent[] => {
  const events: StoredEvent[] = [];
  for (let revision = 0; revision < length; revision += 1) events.push(stored(events.at(-1), revision));
  return events;
};

const renumbered = (events: readonly StoredEvent[]) => events.map((event, revision) => ({ ...event, revision }));

const faultIn = (events: readonly StoredEvent[]) => {
  const fault = verifyChain(events);
  return fault && `${fault.fault} ${fault.stream}@${fault.revision}`;
};

const genuine = chain(6);

describe('a hash chain', () => {
  test('has no fault as it was recorded, from nothing to several events', () => {
    expect(verifyChain([])).toBeUndefined();
    expect(verifyChain(chain(1))).toBeUndefined();
    expect(verifyChain(genuine)).toBeUndefined();
  });

  test.each(['id', 'type', 'data', 'meta', 'hash'] as const)('names the event whose %s was edited', (part) => {
    for (const at of genuine.keys())
      expect(faultIn(genuine.with(at, { ...stored(genuine[at - 1], at), [part]: 'x' }))).toBe(
        `edited deskLoan-1@${at}`,
      );
  });

  test('shows an edited event whose hash was made anew at the event that was chained to the old one', () => {
    const edited = { ...stored(genuine[1], 2), data: '{"to":9}' };
    const rehashed = { ...edited, hash: eventHash(genuine[1]?.hash, edited) };

    expect(faultIn(genuine.with(2, rehashed))).toBe('edited deskLoan-1@3');
  });

  test('names where an event was removed', () => {
    const gap = genuine.toSpliced(2, 1);

    expect(faultIn(gap)).toBe('removed deskLoan-1@2');
    expect(faultIn(renumbered(gap))).toBe('removed deskLoan-1@2');
    expect(faultIn(genuine.slice(1))).toBe('removed deskLoan-1@0');
  });

  test('names where events were reordered', () => {
    const [first, second, third, fourth] = genuine as [StoredEvent, StoredEvent, StoredEvent, StoredEvent];
    const swapped = [first, third, second, fourth];

    expect(faultIn(swapped)).toBe('reordered deskLoan-1@1');
    expect(faultIn(renumbered(swapped))).toBe('reordered deskLoan-1@1');
  });

  test('names an inserted event', () => {
    const made = { ...stored(genuine[1], 2), id: 'made-up', data: '{"to":99}' };
    const chained = { ...made, hash: eventHash(genuine[1]?.hash, made) };

    expect(faultIn(renumbered(genuine.toSpliced(2, 0, made)))).toBe('inserted deskLoan-1@2');
    expect(faultIn(renumbered(genuine.toSpliced(2, 0, chained)))).toBe('inserted deskLoan-1@2');
    expect(faultIn(genuine.toSpliced(3, 0, made))).toBe('inserted deskLoan-1@3');
    expect(faultIn(genuine.toSpliced(3, 0, stored(genuine[2], 3, 'deskLoan-2')))).toBe('inserted deskLoan-1@3');
  });

  test('says what was expected in place of the faulty event', () => {
    expect(verifyChain(genuine.toSpliced(2, 1))?.expected).toBe('revision 2; revision 3 stands in its place');
  });
});
