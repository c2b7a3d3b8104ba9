type Schema = {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
};

/** A value that a JSON Schema describes, the same each time: every property, the first of several choices. */
export const exampleOf = (schema: object): unknown => valueOf(schema, 'text');

const valueOf = (schema: Schema, name: string): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];

  const [choice] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (choice !== undefined) return valueOf(choice, name);

  switch ([schema.type ?? ''].flat()[0]) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, each]) => [key, valueOf(each, key)]),
      );
    case 'array':
      return schema.items === undefined ? [] : [valueOf(schema.items, name)];
    case 'string':
      return textOf(schema, name);
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1, (schema.exclusiveMinimum ?? 0) + 1);
    case 'boolean':
      return true;
    default:
      return null;
  }
};

const textOf = ({ format }: Schema, name: string): string => {
  if (format === 'date') return '2012-01-09';
  return format === 'date-time' ? '2012-01-09T10:00:00.000Z' : name;
};
