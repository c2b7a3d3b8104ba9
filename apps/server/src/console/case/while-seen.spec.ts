import { expect, test } from '@jest/globals';
import type { Page, StoredEvent } from '@casewright/event-store';
import { whileSeen } from './while-seen.js';

const page = (position: number, ...streams: readonly string[]) =>
  ({ position, events: streams.map((stream) => ({ stream })) }) as unknown as Page;

async function* pages() {
  yield page(1, 'other');
  yield page(2, 'ours');
  yield page(3, 'other');
  yield page(4, 'ours');
  yield page(5);
}

const passed = async (answers: readonly boolean[]) => {
  const left = [...answers];
  const isOfCase = ({ stream }: StoredEvent) => stream === 'ours';
  const read = [];
  for await (const { position } of whileSeen(pages(), { isOfCase, isSeen: async () => left.shift() ?? false }))
    read.push(position);
  return read;
};

test('a case is told of as long as it may be seen', async () =>
  expect(await passed([true, true])).toEqual([1, 2, 3, 4, 5]));

test('nothing is told from when it may not be seen any more', async () => {
  expect(await passed([true, false])).toEqual([1, 2, 3]);
  expect(await passed([false])).toEqual([1]);
});
