import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { schemaVersionOf, upcast } from './upcast.js';

const definition = {
  events: { Moved: z.object({ to: z.string(), on: z.string(), by: z.string().default('van') }) },
  upcasts: {
    Moved: [
      ({ place, ...rest }: Record<string, unknown>) => ({ ...rest, to: place }),
      (data: Record<string, unknown>) => ({ ...data, on: '2012-01-01' }),
    ],
  },
};

test('an event is written at the version its upcasts lead to', () => {
  expect(schemaVersionOf(definition.upcasts, 'Moved')).toBe(3);
  expect(schemaVersionOf(definition.upcasts, 'Other')).toBe(1);
});

test('old data passes through the upcasts it has not seen, one after the other', () => {
  const today = { to: 'York', on: '2012-01-01', by: 'van' };
  expect(upcast(definition, 'Moved', { place: 'York' }, 1)).toEqual(today);
  expect(upcast(definition, 'Moved', { to: 'York' }, 2)).toEqual(today);
  expect(upcast(definition, 'Moved', { to: 'York', on: '2012-01-01', by: 'rail' }, 3)).toEqual({
    ...today,
    by: 'rail',
  });
});

test('stored data is not changed', () => {
  const stored = Object.freeze({ place: 'York' });
  upcast(definition, 'Moved', stored, 1);
  expect(stored).toEqual({ place: 'York' });
});

test('an event without upcasts gets the defaults of its schema', () => {
  const plain = { events: definition.events, upcasts: {} };
  expect(upcast(plain, 'Moved', { to: 'York', on: '2012-01-01' }, 1)).toMatchObject({ by: 'van' });
});

test('an event no schema knows, or data that does not fit, is loud', () => {
  expect(() => upcast(definition, 'Lost', {}, 1)).toThrow('No schema for the recorded event Lost');
  expect(() => upcast(definition, 'Moved', { to: 3 }, 3)).toThrow(z.ZodError);
});
