import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { registry } from '../test/loans.js';
import { eventCatalogue } from './event-catalogue.js';
import { publicSchema } from './public-schema.js';

test('the catalogue has every event once, and the test of webhooks', () => {
  const catalogue = eventCatalogue(registry);
  const names = catalogue.map(({ name }) => name);

  expect(names).toContain('desk-loan.LoanRequested.v1');
  expect(names.at(-1)).toBe('webhook.Tested.v1');
  expect(names).toHaveLength(new Set(names).size);
  expect(catalogue[0]?.type).toBe(`casewright.${names[0]}`);
});

test('a private text is neither asked for nor allowed for in the schema of the public copy', () => {
  const shape = z.object({
    id: z.string(),
    detail: z.string(),
    refs: z.array(z.object({ at: z.string(), ref: z.string() })),
    kind: z.union([z.object({ text: z.string() }), z.null()]),
  });

  expect(publicSchema(shape, ['detail', 'refs.ref', 'kind.text'])).toMatchObject({
    required: ['id', 'refs', 'kind'],
    properties: {
      refs: { items: { required: ['at'], properties: { at: { type: 'string' } } } },
      kind: { anyOf: [{ required: [], properties: {} }, { type: 'null' }] },
    },
  });
  expect(JSON.stringify(publicSchema(shape, ['detail', 'refs.ref', 'kind.text']))).not.toMatch(/detail|"ref"|text/);
});
