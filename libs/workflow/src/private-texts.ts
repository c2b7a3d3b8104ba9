/** Texts that only participants and auditors read (DOMAIN 2.10), as dotted paths; a path goes through lists. */
export type PrivateTexts = {
  /** In the data of events, by type. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  /** In what a case has recorded. */
  readonly case: readonly string[];
};

export const NO_PRIVATE_TEXTS: PrivateTexts = { events: {}, case: [] };

/** A copy of a value without the members at these paths; the value itself where none is there. */
export const withoutTexts = <Value extends object>(value: Value, paths: readonly string[]): Value =>
  paths.reduce<Value>((copy, path) => without(copy, path.split('.')) as Value, value);

const without = (value: unknown, [name = '', ...rest]: readonly string[]): unknown => {
  if (Array.isArray(value)) return value.map((item) => without(item, [name, ...rest]));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value;

  const { [name]: member, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [name]: without(member, rest) };
};
