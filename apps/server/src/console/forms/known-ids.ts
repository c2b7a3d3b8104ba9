import type { Choice } from './control.js';

const MOST = 100;
const SAYS = ['title', 'name', 'text', 'description', 'theme', 'ref'];

type Recorded = Readonly<Record<string, unknown>>;
type Found = Map<string, Map<string, string>>;

/** The ids that what a case has recorded has in fields of a name: `offerId` for the fields `offerId` and `offerIds`. */
export const knownIds = (recorded: object): ((name: string) => readonly Choice[]) => {
  const found: Found = new Map();
  collect(recorded as Recorded, '', found);
  return (name) =>
    [...(found.get(one(name)) ?? [])].slice(0, MOST).map(([value, says]) => ({ value, text: says || value }));
};

const one = (name: string): string => name.replace(/s$/, '');

/** `says` is what an item says of itself, and hence of the first id it has. */
const collect = (part: Recorded, says: string, found: Found): void => {
  const names = Object.keys(part);
  const own = names.find((name) => /Id$/.test(name));

  for (const name of names) {
    const value = part[name];
    if (/Ids?$/.test(name)) for (const id of [value].flat()) keep(found, one(name), id, name === own ? says : '');
    if (Array.isArray(value)) value.filter(isRecord).forEach((item) => collect(item, saidOf(item), found));
    else if (isRecord(value)) collect(value, '', found);
  }
};

const isRecord = (value: unknown): value is Recorded => typeof value === 'object' && value !== null;

const keep = (found: Found, name: string, id: unknown, says: string): void => {
  if (typeof id !== 'string' || id === '') return;
  const ids = found.get(name) ?? new Map<string, string>();
  found.set(name, ids);
  ids.set(id, ids.get(id) || says);
};

const saidOf = (item: Recorded): string => {
  const text = SAYS.map((name) => item[name]).find((each) => typeof each === 'string') ?? '';
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
};
