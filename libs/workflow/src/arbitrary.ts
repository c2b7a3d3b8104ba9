import { z } from 'zod';
import { between, oneOf, type Random } from './random.js';

/** Makes a value for every field of a name, where a random one would seldom do: ids, phone numbers, patterns. */
export type Arbitraries = Readonly<Record<string, (random: Random) => unknown>>;

type Shape = z.core.JSONSchema.BaseSchema & { exclusiveMinimum?: number; exclusiveMaximum?: number };

const shapes = new WeakMap<z.ZodType, Shape>();

/** Random input for a schema. It has the right shape; what only a refinement knows may still be wrong. */
export const arbitrary = (schema: z.ZodType, random: Random, arbitraries: Arbitraries = {}): unknown => {
  const shape = shapes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);
  shapes.set(schema, shape);
  return valueOf(shape, random, arbitraries);
};

const valueOf = (shape: Shape, random: Random, arbitraries: Arbitraries): unknown => {
  if (shape.const !== undefined) return shape.const;
  if (shape.enum !== undefined) return oneOf(random, shape.enum);

  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return valueOf(oneOf(random, choices) as Shape, random, arbitraries);

  switch (shape.type) {
    case 'object':
      return objectOf(shape, random, arbitraries);
    case 'array':
      return listOf(shape, random, arbitraries);
    case 'string':
      return textOf(shape, random);
    case 'integer':
    case 'number':
      return numberOf(shape, random);
    case 'boolean':
      return random() < 0.5;
    default:
      return null;
  }
};

const objectOf = ({ properties = {}, required = [] }: Shape, random: Random, arbitraries: Arbitraries): object => {
  const given = Object.entries(properties).filter(([name]) => required.includes(name) || random() < 0.5);
  return Object.fromEntries(
    given.map(([name, shape]) => [name, arbitraries[name]?.(random) ?? valueOf(shape as Shape, random, arbitraries)]),
  );
};

const listOf = ({ items, minItems = 0, maxItems = 3 }: Shape, random: Random, arbitraries: Arbitraries) =>
  Array.from({ length: between(random, minItems, Math.max(minItems, Math.min(maxItems, 3))) }, () =>
    valueOf(items as Shape, random, arbitraries),
  );

const textOf = ({ format, minLength = 0 }: Shape, random: Random): string => {
  const day = new Date(Date.UTC(2012, 0, between(random, 1, 180))).toISOString();
  if (format === 'date') return day.slice(0, 10);
  if (format === 'date-time') return day;
  return `${oneOf(random, ['a', 'b', 'c'])}`.padEnd(minLength, 'x');
};

// An integer's bounds are those of the computer unless the schema has its own.
const UNBOUNDED = 1e12;

const numberOf = (shape: Shape, random: Random): number => {
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, multipleOf = 1 } = shape;
  const { maximum = Infinity, exclusiveMaximum = Infinity } = shape;
  const lowest = Math.max(minimum, exclusiveMinimum + multipleOf);
  const highest = Math.min(maximum, exclusiveMaximum - multipleOf);
  const from = lowest < -UNBOUNDED ? Math.min(0, highest) : lowest;
  const to = Math.min(highest, from + 1000);
  return between(random, Math.ceil(from / multipleOf), Math.floor(to / multipleOf)) * multipleOf;
};
