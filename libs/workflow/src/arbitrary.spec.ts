import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { arbitrary } from './arbitrary.js';
import { seeded } from './random.js';

const random = seeded(7);
const many = (schema: z.ZodType) => Array.from({ length: 50 }, () => arbitrary(schema, random));

describe('random input fits its schema', () => {
  test.each<[string, z.ZodType]>([
    ['text', z.string().min(5)],
    ['choice', z.enum(['a', 'b'])],
    ['literal', z.literal('a')],
    ['date', z.iso.date()],
    ['instant', z.iso.datetime()],
    ['integer in a range', z.int().min(1).max(3)],
    ['any integer', z.int()],
    ['any number', z.number()],
    ['a negative number', z.number().max(-1)],
    ['a positive integer', z.int().positive().lt(4)],
    ['a half', z.number().min(0).multipleOf(0.5)],
    ['truth', z.boolean()],
    ['null or text', z.string().nullable()],
    [
      'one of two shapes',
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a') }),
        z.strictObject({ kind: z.literal('b'), n: z.int() }),
      ]),
    ],
    ['list', z.array(z.string()).min(1).max(9)],
    ['object', z.strictObject({ name: z.string(), age: z.int().optional(), sure: z.boolean().default(true) })],
    ['nothing', z.strictObject({})],
    ['record', z.record(z.string(), z.string())],
  ])('%s', (_, schema) => {
    for (const value of many(schema)) expect(schema.safeParse(value)).toMatchObject({ success: true });
  });
});

test('optional fields are sometimes given', () => {
  const given = many(z.strictObject({ age: z.int().optional() })).map((value) => 'age' in (value as object));
  expect(new Set(given)).toEqual(new Set([true, false]));
});

test('lists have different lengths', () => {
  expect(new Set(many(z.array(z.string())).map((list) => (list as string[]).length))).toEqual(new Set([0, 1, 2, 3]));
});

test('a field may be made by hand', () => {
  const schema = z.strictObject({ lines: z.array(z.strictObject({ sku: z.string().regex(/^S\d$/) })).min(1) });
  const value = arbitrary(schema, random, { sku: () => 'S1' });
  expect(schema.safeParse(value)).toMatchObject({ success: true });
});
