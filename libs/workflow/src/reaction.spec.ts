import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { reaction, type SourceEvent } from './reaction.js';

const closing = reaction({
  name: 'closeWhenDelivered',
  on: 'callOff/Delivered',
  data: z.object({ order: z.string(), boxes: z.int().default(1) }),
  targets: ({ data }) => [{ id: data.order }],
  command: 'CloseOrder',
  input: ({ data, at }) => ({ boxes: data.boxes, at }),
});
const delivered = (data: unknown, recorded: unknown = {}): SourceEvent => ({
  ...{ id: 'e1', stream: 'callOff-a', type: 'Delivered', data, case: recorded, at: '2012-01-04T09:00:00.000Z' },
});

test('a reaction names its targets and makes its command from the source event', () => {
  expect(closing).toMatchObject({ name: 'closeWhenDelivered', on: 'callOff/Delivered', command: 'CloseOrder' });
  expect(closing.targets(delivered({ order: 'o1' }))).toEqual([{ id: 'o1' }]);
  expect(closing.input(delivered({ order: 'o1' }))).toEqual({ boxes: 1, at: '2012-01-04T09:00:00.000Z' });
});

test('it may need what the case of the source event had recorded by then', () => {
  const paying = reaction({
    name: 'payWhoDelivered',
    on: 'callOff/Delivered',
    data: z.object({}),
    case: z.object({ providerId: z.string(), pence: z.int().default(0) }),
    targets: ({ case: { providerId } }) => [{ where: { ownerId: providerId }, stages: ['open'] }],
    command: 'Pay',
    input: ({ case: { pence } }) => ({ pence }),
  });

  expect(paying.targets(delivered({}, { providerId: 'p1' }))).toEqual([{ where: { ownerId: 'p1' }, stages: ['open'] }]);
  expect(paying.input(delivered({}, { providerId: 'p1', pence: 5, notes: [] }))).toEqual({ pence: 5 });
  expect(() => paying.targets(delivered({}, {}))).toThrow(z.ZodError);
});

test('a source event it cannot read is loud', () => {
  expect(() => closing.targets(delivered({}))).toThrow(z.ZodError);
  expect(() => closing.input(delivered({ order: 1 }))).toThrow(z.ZodError);
});
