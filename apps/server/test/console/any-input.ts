import fc from 'fast-check';
import type { Shape } from '../../src/console/forms/shape.js';

const DAY = 86_400_000;
const anyDay = fc.integer({ min: Date.UTC(2000, 0) / DAY, max: Date.UTC(2030, 11) / DAY });
const anyDate = anyDay.map((day) => new Date(day * DAY).toISOString().slice(0, 10));
/** Minutes, and none in the hour that London clocks show twice. */
const anyInstant = fc
  .tuple(anyDay, fc.integer({ min: 3 * 60, max: 24 * 60 - 1 }))
  .map(([day, minutes]) => new Date(day * DAY + minutes * 60_000).toISOString());
const anyYear = (separator: string) =>
  fc.integer({ min: 1990, max: 2030 }).map((year) => `${year}${separator}${String((year + 1) % 100).padStart(2, '0')}`);

const anyText = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replaceAll('\r', '').trim())
  .filter((text) => text !== '');

const anyString = ({ format, examples }: Shape): fc.Arbitrary<string> => {
  const [example] = examples ?? [];
  if (example !== undefined) return anyYear(example.slice(4, 5));
  if (format === 'date') return anyDate;
  if (format === 'date-time') return anyInstant;
  return format === 'month' ? anyDate.map((date) => date.slice(0, 7)) : anyText;
};

const anyNumber = ({ type, minimum, maximum, exclusiveMinimum }: Shape): fc.Arbitrary<number> =>
  type === 'number'
    ? fc.nat({ max: 2000 }).map((halves) => halves / 2)
    : fc
        .maxSafeInteger()
        .filter(
          (each) => each > (exclusiveMinimum ?? -Infinity) && each >= (minimum ?? each) && each <= (maximum ?? each),
        );

const anyObject = ({ properties = {}, required = [] }: Shape): fc.Arbitrary<object> => {
  const asked = Object.entries(properties).filter(([name]) => !(name === 'name' && 'personId' in properties));
  return fc.record(
    Object.fromEntries(asked.map(([name, shape]) => [name, anyOf(shape, required.includes(name) ? 0 : 1)])),
    { requiredKeys: [...required], noNullPrototype: true },
  );
};

/** Any value of a shape; lists have at least so many items. */
const anyOf = (shape: Shape, least: number): fc.Arbitrary<unknown> => {
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);

  switch (shape.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return anyNumber(shape);
    case 'array':
      return fc.uniqueArray(anyOf(shape.items ?? {}, 0), {
        ...{ minLength: Math.max(least, shape.minItems ?? 0), maxLength: 3, selector: (item) => JSON.stringify(item) },
      });
    case 'object':
      return anyObject(shape);
    default:
      return anyString(shape);
  }
};

/** Any input a command's shape allows, as people can enter it: text without blanks around it. */
export const anyInput = (shape: Shape): fc.Arbitrary<object> => anyObject(shape);
