import { expect, test } from '@jest/globals';
import { follow } from './follow.js';
import { wakeUps } from './wake-ups.js';

const emptyPage = (position: number) => ({ events: [], position });

test('a subscriber that never waits lets other work in between its pages', async () => {
  const stop = new AbortController();
  const log = { pageAfter: (after: number) => emptyPage(after + 1), untilMore: wakeUps().wait };
  let pages = 0;

  setImmediate(() => stop.abort());

  for await (const { position } of follow(log, 0, stop.signal)) {
    pages = position;

    if (pages === 1_000) stop.abort();
  }

  expect(pages).toBeLessThan(1_000);
});

test('nothing is read ahead of a slow subscriber', async () => {
  let reads = 0;
  const log = { pageAfter: (after: number) => emptyPage(after + ++reads), untilMore: wakeUps().wait };
  const pages = follow(log, 0, new AbortController().signal);

  await pages.next();
  await new Promise(setImmediate);

  expect(reads).toBe(1);
});

test('waiting leaves nothing behind, however it ends', async () => {
  const news = wakeUps();
  const stop = new AbortController();
  const waits = [news.wait(stop.signal), news.wait(stop.signal)];

  expect(news.waiting()).toBe(2);

  stop.abort();
  await Promise.all(waits);
  expect(news.waiting()).toBe(0);

  const woken = news.wait(new AbortController().signal);

  news.wake();
  await woken;
  expect(news.waiting()).toBe(0);
});
