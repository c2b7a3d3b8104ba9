import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { jsonSchemaOf } from '../../workflows/json-schema-of.js';
import { exampleOf } from './example-of.js';

const shape = z.object({
  id: z.string(),
  on: z.iso.date(),
  at: z.iso.datetime(),
  kind: z.enum(['a', 'b']),
  fixed: z.literal(3),
  pence: z.int().min(100),
  days: z.number().positive().optional(),
  either: z.union([z.string(), z.number()]),
  needs: z.array(z.strictObject({ needId: z.string(), open: z.boolean() })),
  nothing: z.null(),
  any: z.unknown(),
});

test('an example has every field, and the shape it is an example of', () => {
  const example = exampleOf(jsonSchemaOf(shape));

  expect(Object.keys(example as object)).toEqual(Object.keys(shape.shape));
  expect(shape.parse(example)).toEqual(example);
});

test('it is the same each time', () => {
  expect(exampleOf(jsonSchemaOf(shape))).toEqual(exampleOf(jsonSchemaOf(shape)));
});
