import { describe, expect, test } from '@jest/globals';
import type { Command } from '@casewright/workflow';
import { id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { answersIn } from './answers.js';
import type { Surroundings } from './field-of.js';
import { fieldsOf } from './fields-of.js';
import { renderFields } from './render-fields.js';

const COUNCILS = [
  { value: 'bedford', text: 'Bedford' },
  { value: 'leeds', text: 'Leeds' },
];

const AROUND: Surroundings = {
  words: { ref: 'Number of the letter', by: { label: 'Sent by', hint: 'One of them' } },
  directoryFor: (name) => (/councilId/.test(name) ? COUNCILS : undefined),
  knownFor: (name) => (name === 'offerId' ? [{ value: 'o1', text: 'Extra tuition' }] : []),
};

const fields = (shape: z.ZodRawShape, around = AROUND) =>
  fieldsOf({ input: z.strictObject(shape), rows: [] } satisfies Command, around);

const answers = (shape: z.ZodRawShape, form: Readonly<Record<string, string>>) =>
  answersIn(fields(shape), new URLSearchParams(form));

const componentsOf = (shape: z.ZodRawShape) =>
  renderFields(answers(shape, {})).controls.map(({ component }) => component);

describe('a field', () => {
  test('is called as the workflow says, else after its name', () => {
    const shape = { ref: text, by: text, dcsId: id, costPence: z.int(), agreementRef: text, councilId: id };
    expect(fields(shape).map(({ label, hint }) => [label, hint])).toEqual([
      ['Number of the letter', undefined],
      ['Sent by', 'One of them'],
      ['DCS', 'Enter the id'],
      ['Cost', undefined],
      ['Agreement reference', undefined],
      ['Council', undefined],
    ]);
  });

  test('is a list that opens where there are more than seven to choose from', () => {
    const seven = z.enum([...'abcdefg']);
    const eight = z.enum([...'abcdefgh']);
    expect(componentsOf({ seven, eight, scale: z.int().min(1).max(5), wide: z.int().min(1).max(50) })).toEqual([
      ...['radios', 'select', 'radios', 'input'],
    ]);
  });

  test('is chosen from the directory by name; an answer that is not there is kept', () => {
    const known = answers({ councilId: id }, { councilId: 'leeds' });
    expect([known.data, known.rows]).toMatchObject([{ councilId: 'leeds' }, [{ label: 'Council', words: 'Leeds' }]]);

    const unknown = answers({ councilId: id }, { councilId: 'atlantis' });
    expect(unknown.data).toEqual({ councilId: 'atlantis' });
    expect(JSON.stringify(renderFields(unknown).controls)).toContain(
      '{"value":"atlantis","text":"atlantis","selected":true}',
    );
  });

  test('of an id suggests those the case knows, and says what they stand for', () => {
    const { controls } = renderFields(answers({ offerId: id }, {}));
    expect(controls[0]).toMatchObject({
      params: { attributes: { list: 'offerId-known' } },
      suggestions: { id: 'offerId-known', choices: [{ value: 'o1', text: 'Extra tuition' }] },
    });
    expect(answers({ offerId: id }, { offerId: 'o1' }).rows[0]?.words).toBe('Extra tuition (o1)');
    expect(answers({ offerId: id }, { offerId: 'o2' }).rows[0]?.words).toBe('o2');
  });

  test('that is optional may be unsaid again', () => {
    const { controls } = renderFields(answers({ by: z.enum(['post', 'hand']).optional() }, { by: 'post' }));
    expect(JSON.stringify(controls)).toContain('Not said');
    expect(answers({ by: z.enum(['post', 'hand']).optional() }, { by: '' })).toMatchObject({ data: {}, issues: [] });
  });

  test('of a shape no form knows is asked for as JSON', () => {
    const shape = { size: z.union([z.string(), z.number()]) };
    expect(answers(shape, { size: '3' }).data).toEqual({ size: 3 });
    expect(answers(shape, { size: '{' }).issues).toEqual([{ field: 'size', message: 'Size must be JSON' }]);
  });
});

describe('fields that belong together', () => {
  const shape = { sender: z.strictObject({ name: text, ref: text.optional() }).optional() };

  test('are left out where nobody fills them in, and asked for in full where somebody begins to', () => {
    expect(answers(shape, { 'sender.name': ' ' })).toMatchObject({ data: {}, issues: [], entries: [] });
    expect(answers(shape, { 'sender.ref': 'r1' }).issues).toEqual([{ field: 'sender.name', message: 'Enter name' }]);
  });
});

describe('an error', () => {
  const shape = { needs: z.array(z.strictObject({ thing: text })), ref: text };
  const sent = answers(shape, { 'needs.0.thing': 'a', ref: 'r' });
  const errors = (...fields: readonly string[]) =>
    renderFields(
      sent,
      fields.map((field) => ({ field, message: `${field}!` })),
    ).errors;

  test('leads to its field, or to what is nearest above it', () => {
    expect(errors('ref', 'needs.0.thing.deep', 'needs.7.thing', 'needs')).toEqual([
      { text: 'needs.7.thing!', href: '#needs-0-thing' },
      { text: 'needs!', href: '#needs-0-thing' },
      { text: 'needs.0.thing.deep!', href: '#needs-0-thing' },
      { text: 'ref!', href: '#ref' },
    ]);
  });

  test('that is about no field leads nowhere and comes first', () => {
    expect(errors('ref', '', 'elsewhere').map(({ href }) => href)).toEqual([undefined, undefined, '#ref']);
  });

  test('of an item that follows one left blank is at the item as it is shown', () => {
    const blankFirst = answers(shape, { 'needs.0.thing': '', 'needs.1.thing': 'b', ref: 'r' });
    expect(blankFirst.data).toEqual({ needs: [{ thing: 'b' }], ref: 'r' });
    expect(blankFirst.entries).toEqual([
      { name: 'needs.0.thing', value: 'b' },
      { name: 'ref', value: 'r' },
    ]);
  });
});

test('a list of more than 200 items is refused', () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`words.${index}`, 'a']));
  expect(() => answers({ words: z.array(text) }, many)).toThrow('at most 200');
});
