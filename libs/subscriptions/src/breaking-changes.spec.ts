import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { breakingChanges } from './breaking-changes.js';
import { publicSchema } from './public-schema.js';

const before = z.object({
  id: z.string(),
  on: z.iso.date(),
  days: z.number(),
  kind: z.enum(['a', 'b']),
  note: z.string().optional(),
  slots: z.array(z.object({ from: z.string() })),
  council: z.union([z.string(), z.null()]),
});

/** What breaks when the events change so. */
const changing = (after: z.ZodType, name = 'loan.Lent.v1') =>
  breakingChanges({ 'loan.Lent.v1': publicSchema(before, []) }, [{ name, schema: publicSchema(after, []) }]).map(
    ({ field, message }) => `${field} ${message}`.trim(),
  );

describe('what a consumer of events may rely on', () => {
  test('still holds when nothing changes, and when there is more', () => {
    expect(changing(before)).toEqual([]);
    expect(changing(before.extend({ extra: z.string() }))).toEqual([]);
    expect(changing(before.extend({ note: z.string() }))).toEqual([]);
    expect(changing(before.extend({ kind: z.enum(['a']), council: z.string() }))).toEqual([]);
  });

  test.each<[string, z.ZodType, string]>([
    ['a field that is gone', before.omit({ id: true }), 'id is gone'],
    ['a field that has another type', before.extend({ days: z.string() }), 'days was number and is now string'],
    ['a text that has another form', before.extend({ on: z.string() }), 'on was date string and is now string'],
    ['a field that may be left out', before.extend({ id: z.string().optional() }), 'id may now be left out'],
    ['a value that was not there', before.extend({ kind: z.enum(['a', 'b', 'c']) }), 'kind may now be "c"'],
    ['any value', before.extend({ kind: z.string() }), 'kind may now be any string'],
    ['nothing where something was', before.extend({ id: z.string().nullable() }), 'id may now be null'],
    [
      'a field deep in a list',
      before.extend({ slots: z.array(z.object({ from: z.number() })) }),
      'slots[].from was string and is now number',
    ],
  ])('is broken by %s', (_, after, message) => {
    expect(changing(after)).toEqual([message]);
  });

  test('is broken by an event that is no longer sent, or under another version', () => {
    expect(changing(before, 'loan.Given.v1')).toEqual(['is no longer sent']);
    expect(changing(before, 'loan.Lent.v2')).toEqual(['is now sent as casewright.loan.Lent.v2']);
  });
});
