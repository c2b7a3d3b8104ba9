import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Page, StoredEvent } from '@casewright/event-store';
import type { CloudEvent } from '@casewright/subscriptions';
import { pour } from './event-stream.js';

const EVENTS_IN_A_PAGE = 10;

/** A reader that takes what is written only when told to. */
const reader = () => {
  const written: string[] = [];
  let take: (() => void) | undefined;
  const stream = new Writable({
    write: (chunk: Buffer, _, taken) => {
      written.push(chunk.toString());
      take = taken;
    },
  });
  const response = Object.assign(stream, { writeHead: () => undefined }) as unknown as ServerResponse;
  const takeAll = async () => {
    for (let turn = 0; turn < 3 * EVENTS_IN_A_PAGE; turn += 1) {
      const taken = take;
      take = undefined;
      taken?.();
      await nextTurn();
    }
  };
  return { written, response, takeAll };
};

/** A log without end, in pages that fill the reader's buffer, counting those that were asked for. */
const endless = (signal: AbortSignal) => {
  const asked = { pages: 0 };
  async function* pages(): AsyncGenerator<Page> {
    while (!signal.aborted) {
      asked.pages += 1;
      yield { events: Array<StoredEvent>(EVENTS_IN_A_PAGE).fill({} as StoredEvent), position: asked.pages };
      await nextTurn();
    }
  }
  return { asked, pages: pages() };
};

const copyOf = () => ({ sequence: '1', data: 'x'.repeat(10_000) }) as unknown as CloudEvent;

const someTurns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await nextTurn();
};

describe('an event stream', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] }));
  afterEach(() => void jest.useRealTimers());

  const pouring = () => {
    const { written, response, takeAll } = reader();
    const left = new AbortController();
    const { asked, pages } = endless(left.signal);
    response.once('close', () => left.abort());
    const done = pour(response, { pages, copyOf, signal: left.signal });
    return { written, response, takeAll, asked, left, done };
  };

  test('reads no further than its reader takes', async () => {
    const { asked, takeAll, left, done } = pouring();

    await someTurns();
    expect(asked.pages).toBe(1);

    await takeAll();
    expect(asked.pages).toBeGreaterThan(1);

    left.abort();
    await takeAll();
    await done;
  });

  test('cuts off a reader that takes nothing for a minute', async () => {
    const { response, done } = pouring();
    await someTurns();

    jest.advanceTimersByTime(59_000);
    expect(response.destroyed).toBe(false);
    jest.advanceTimersByTime(1_000);

    await done;
    expect(response.destroyed).toBe(true);
  });

  test('leaves nothing running when its reader goes', async () => {
    const { response, done } = pouring();
    await someTurns();

    response.destroy();
    await done;

    expect(jest.getTimerCount()).toBe(0);
  });

  test('says every 15 seconds that it is still there, while there is nothing to say', async () => {
    const { written, response, takeAll } = reader();
    const left = new AbortController();
    const next = async () => {
      await new Promise((resolve) => left.signal.addEventListener('abort', resolve));
      return { done: true as const, value: undefined };
    };
    const silence: AsyncIterable<Page> = { [Symbol.asyncIterator]: () => ({ next }) };
    const done = pour(response, { pages: silence, copyOf, signal: left.signal });
    await takeAll();

    jest.advanceTimersByTime(15_000);
    await takeAll();

    expect(written).toEqual(['retry: 3000\n\n', ': still here\n\n']);
    left.abort();
    await done;
  });
});
