import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the data of an event looks like for other services (draft 2020-12): without the texts at these paths. */
export const publicSchema = (shape: z.ZodType, privatePaths: readonly string[]): JsonSchema => {
  const written = Object.entries(z.toJSONSchema(shape, DRAFT));
  const schema: JsonSchema = Object.fromEntries(written.filter(([name]) => name !== '$schema'));
  return privatePaths.reduce((narrowed, path) => without(narrowed, path.split('.')), schema);
};

const DRAFT = { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' } as const;

const without = (schema: JsonSchema, path: readonly string[]): JsonSchema => {
  if (isSchema(schema['items'])) return { ...schema, items: without(schema['items'], path) };
  const branches = ['anyOf', 'oneOf'].filter((word) => Array.isArray(schema[word]));
  const narrowed = Object.fromEntries(
    branches.map((word) => [word, (schema[word] as readonly JsonSchema[]).map((branch) => without(branch, path))]),
  );
  return { ...withoutProperty(schema, path), ...narrowed };
};

const withoutProperty = (schema: JsonSchema, [name = '', ...rest]: readonly string[]): JsonSchema => {
  const { properties, required } = schema;
  if (!isSchema(properties) || !isSchema(properties[name])) return schema;

  const { [name]: member, ...others } = properties;
  if (rest.length > 0) return { ...schema, properties: { ...properties, [name]: without(member as JsonSchema, rest) } };
  const stillRequired = (required as readonly string[] | undefined)?.filter((each) => each !== name);
  return { ...schema, properties: others, ...(stillRequired === undefined ? {} : { required: stillRequired }) };
};

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
