import { expect, test } from '@jest/globals';
import type { Page } from '@casewright/event-store';
import { unhurried } from './unhurried.js';

/** Pages that end at these positions. */
async function* pagesTo(...positions: readonly number[]): AsyncGenerator<Page> {
  for (const position of positions) yield { events: [], position };
}

/** The positions after which a subscriber rests, reading two places of the log at a time. */
const restsAfter = async (after: number, ...positions: readonly number[]): Promise<readonly number[]> => {
  const rests: number[] = [];
  let read = after;
  const rest = async () => void rests.push(read);
  const options = { signal: new AbortController().signal, pageSize: 2 };

  for await (const { position } of unhurried(pagesTo(...positions), after, options, rest)) read = position;

  return rests;
};

test('a subscriber reads on without rest until it has caught up, then rests after each page', async () => {
  expect(await restsAfter(0, 2, 4, 5, 6, 8)).toEqual([5, 6]);
  expect(await restsAfter(10, 12, 13)).toEqual([13]);
});

test('a store that was emptied gives its subscribers a rest too', async () => {
  expect(await restsAfter(7, 9, 0, 2)).toEqual([0]);
});
