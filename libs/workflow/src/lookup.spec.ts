import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { casesWhere, caseInStream, councilInDirectory, following, heldIn, personInDirectory } from './lookup.js';

test('a lookup is a question as plain data, and says how its answer is read', () => {
  expect(councilInDirectory('c1').request).toEqual({ from: 'directory', kind: 'council', id: 'c1' });
  expect(personInDirectory('p1').request).toEqual({ from: 'directory', kind: 'person', id: 'p1' });
  expect(councilInDirectory('c1').read({ id: 'c1', regionId: 'r1' }, [])).toEqual({ id: 'c1', regionId: 'r1' });
});

test('what is not on the register is undefined', () => {
  expect(personInDirectory('p1').read(undefined, [])).toBeUndefined();
});

test('another case is read with the schema of whoever asks', () => {
  const lookup = caseInStream('order-o1', z.object({ boxes: z.int() }));
  expect(lookup.request).toEqual({ from: 'stream', stream: 'order-o1' });
  expect(lookup.read({ stage: 'open', final: false, data: { boxes: 2, more: true } }, [])).toEqual({
    ...{ stage: 'open', final: false, data: { boxes: 2 } },
  });
  expect(lookup.read(undefined, [])).toBeUndefined();
});

test('where no stream is named there is nothing to ask', () => {
  expect(caseInStream(undefined, z.object({})).request).toBeUndefined();
});

test('a ledger and the worklist can be asked', () => {
  const held = { claims: new Map([['order-o1', 2]]), total: 2 };
  expect(heldIn({ name: 'boxes', amount: (n: number) => n }, 'k').request).toEqual({
    ...{ from: 'ledger', ledger: 'boxes', key: 'k' },
  });
  expect(heldIn({ name: 'boxes', amount: (n: number) => n }, 'k').read(held, [])).toBe(held);

  const orders = casesWhere('order', { councilId: 'c1' });
  expect(orders.request).toEqual({ from: 'index', workflow: 'order', where: { councilId: 'c1' } });
  expect(orders.read([{ stream: 'order-o1', stage: 'open' }], [])).toEqual([{ stream: 'order-o1', stage: 'open' }]);
});

test('an answer may lead to further questions, joined into one value', () => {
  const boxes = following(
    casesWhere('order', {}),
    (found) => found.map(({ stream }) => ({ from: 'stream', stream })),
    (found, answers) => found.map(({ stream }, index) => [stream, answers[index]]),
  );
  const found = [{ stream: 'order-o1', stage: 'open' }];
  expect(boxes.follow?.(found)).toEqual([{ from: 'stream', stream: 'order-o1' }]);
  expect(boxes.read(found, ['boxes'])).toEqual([['order-o1', 'boxes']]);
});
