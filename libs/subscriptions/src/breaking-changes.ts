import { cloudEventType } from './cloud-event.js';
import type { CatalogueEntry } from './event-catalogue.js';
import type { JsonSchema } from './public-schema.js';

/** Something a consumer of events may rely on that no longer holds. */
export type BreakingChange = {
  /** The type of the CloudEvent. */
  readonly type: string;
  /** The field, as a path with dots; empty where it is the event. */
  readonly field: string;
  readonly message: string;
};

/** Schemas by their names, as a saved document has them. */
export type SavedCatalogue = Readonly<Record<string, JsonSchema>>;

/** The schemas of events in a saved AsyncAPI document; nothing when it is none. */
export const catalogueIn = (document: unknown): SavedCatalogue | undefined => {
  const schemas = member(member(document, 'components'), 'schemas');
  if (typeof member(document, 'asyncapi') !== 'string' || typeof schemas !== 'object' || schemas === null)
    return undefined;
  return Object.fromEntries(Object.entries(schemas as SavedCatalogue).filter(([name]) => EVENT_SCHEMA.test(name)));
};

const EVENT_SCHEMA = /^[^.]+\.[^.]+\.v\d+$/;

/** What of a saved catalogue no longer holds today. What is new breaks nobody: consumers ignore what they do not know. */
export const breakingChanges = (
  saved: SavedCatalogue,
  today: readonly Pick<CatalogueEntry, 'name' | 'schema'>[],
): readonly BreakingChange[] => {
  const now = new Map(today.map(({ name, schema }) => [name, schema]));

  return Object.entries(saved).flatMap(([name, before]) => {
    const type = cloudEventType(name);
    const after = now.get(name);
    if (after !== undefined) return compared(before, after, '').map((change) => ({ type, ...change }));

    const later = [...now.keys()].find((each) => unversioned(each) === unversioned(name));
    const message = later === undefined ? 'is no longer sent' : `is now sent as ${cloudEventType(later)}`;
    return [{ type, field: '', message }];
  });
};

const unversioned = (name: string): string => name.replace(/\.v\d+$/, '');

type Change = Omit<BreakingChange, 'type'>;

const compared = (before: JsonSchema, after: JsonSchema, field: string): readonly Change[] => {
  const [one, other] = [branchesOf(before), branchesOf(after)];
  if (one.length === 1 && other.length === 1) return comparedAlone(one[0]!, other[0]!, field);

  const isUnknown = (branch: JsonSchema) => one.every((known) => comparedAlone(known, branch, field).length > 0);
  return other.filter(isUnknown).map((branch) => ({ field, message: `may now be ${inWords(branch)}` }));
};

const comparedAlone = (before: JsonSchema, after: JsonSchema, field: string): readonly Change[] => {
  if (!isSame(kindOf(before), kindOf(after)))
    return [{ field, message: `was ${inWords(before)} and is now ${inWords(after)}` }];
  return [
    ...comparedValues(before, after, field),
    ...comparedFields(before, after, field),
    ...(isSchema(before['items']) && isSchema(after['items'])
      ? compared(before['items'], after['items'], `${field}[]`)
      : []),
  ];
};

const comparedValues = (before: JsonSchema, after: JsonSchema, field: string): readonly Change[] => {
  const [known, now] = [valuesOf(before), valuesOf(after)];
  if (known === undefined) return [];
  if (now === undefined) return [{ field, message: `may now be any ${inWords({ type: after['type'] })}` }];
  return now
    .filter((value) => !known.some((each) => isSame(each, value)))
    .map((value) => ({ field, message: `may now be ${JSON.stringify(value)}` }));
};

const comparedFields = (before: JsonSchema, after: JsonSchema, field: string): readonly Change[] => {
  const now = fieldsOf(after);
  return Object.entries(fieldsOf(before)).flatMap(([name, schema]) => {
    const path = field === '' ? name : `${field}.${name}`;
    const found = now[name];
    if (found === undefined) return [{ field: path, message: 'is gone' }];
    const isOptional = isRequired(before, name) && !isRequired(after, name);
    return [...(isOptional ? [{ field: path, message: 'may now be left out' }] : []), ...compared(schema, found, path)];
  });
};

/** What a value may be: the branches of a union, and each type of several. */
const branchesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const branches = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (branches !== undefined) return branches.flatMap(branchesOf);
  const { type } = schema;
  return Array.isArray(type) ? type.map((each: unknown) => ({ ...schema, type: each })) : [schema];
};

const kindOf = ({ type, format, const: value, enum: values }: JsonSchema) => ({
  type: type ?? (value === undefined && values === undefined ? undefined : 'string'),
  format,
});

const valuesOf = ({ enum: values, const: value }: JsonSchema): readonly unknown[] | undefined =>
  value === undefined ? (values as readonly unknown[] | undefined) : [value];

const fieldsOf = ({ properties }: JsonSchema): Readonly<Record<string, JsonSchema>> =>
  (properties ?? {}) as Readonly<Record<string, JsonSchema>>;

const isRequired = ({ required }: JsonSchema, name: string): boolean =>
  ((required ?? []) as readonly string[]).includes(name);

const inWords = ({ type, format, enum: values, const: value }: JsonSchema): string => {
  if (value !== undefined) return JSON.stringify(value);
  if (Array.isArray(values)) return values.map((each) => JSON.stringify(each)).join(' or ');
  const words = [format, type ?? 'anything'] as readonly (string | undefined)[];
  return words.filter((word) => word !== undefined).join(' ');
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
