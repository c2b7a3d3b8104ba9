import { describe, expect, test } from '@jest/globals';
import { eventHash } from '@casewright/audit';
import type { StoredEvent } from '@casewright/event-store';
import { chainCheck } from './chain-check.js';

const chained = (ids: readonly string[]): readonly StoredEvent[] => {
  let hash: string | undefined;
  return ids.map((id, revision) => {
    const event = { stream: 'shelf-1', revision, id, type: 'BookPlaced', data: '{}', meta: '{}' };
    hash = eventHash(hash, event);
    return { ...event, hash, position: revision + 1 };
  });
};

const findingsIn = (events: readonly StoredEvent[]) => {
  const { see } = chainCheck();
  return events.flatMap((event) => see({ event, meta: undefined })).map(({ kind, revision }) => `${kind} @${revision}`);
};

describe('the check of hash chains', () => {
  test('finds an id that occurs twice in a stream, though the chain holds', () => {
    expect(findingsIn(chained(['a', 'b', 'a']))).toEqual(['repeated @2']);
  });

  test('finds each fault once, and goes on from what is stored', () => {
    const events = chained(['a', 'b', 'c', 'd', 'e', 'f']);
    const faulty = events.map((event) => ([1, 4].includes(event.revision) ? { ...event, data: '[]' } : event));

    expect(findingsIn(events)).toEqual([]);
    expect(findingsIn(faulty)).toEqual(['unchained @1', 'unchained @4']);
  });
});
