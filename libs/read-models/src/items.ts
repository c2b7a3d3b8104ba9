/** Several things of one kind that a history knows of each case: one fact, kept as JSON text. Each has an id. */
export interface Items<Item extends object> {
  /** Those a fact holds, in the order they came in; none while nothing is known. */
  read(fact: string | null): readonly Item[];
  /** The fact that holds exactly these. */
  write(items: readonly Item[]): string;
  /** The fact with one more, or with this one in the place of the one of its id. */
  put(fact: string | null, item: Item): string;
  /** The fact with one of them changed; as it was when there is none of that id. */
  change(fact: string | null, id: string, changed: (item: Item) => Item): string | null;
  /** The fact without the one of that id. */
  remove(fact: string | null, id: string): string | null;
}

/**
 * Declares the items of a fact by the property that tells them apart. They are read and written whole: few for a case,
 * and asked for together. A property without a value is left out.
 */
export const items = <Item extends object>(id: keyof Item & string): Items<Item> => {
  const read = (fact: string | null) => (fact === null ? [] : (JSON.parse(fact) as readonly Item[]));
  const write = (all: readonly Item[]) => JSON.stringify(all);
  const has = (all: readonly Item[], wanted: unknown) => all.some((item) => item[id] === wanted);

  const change = (fact: string | null, wanted: unknown, changed: (item: Item) => Item) => {
    const all = read(fact);
    return has(all, wanted) ? write(all.map((item) => (item[id] === wanted ? changed(item) : item))) : fact;
  };

  return {
    ...{ read, write, change },
    put: (fact, item) => {
      const all = read(fact);
      const placed = has(all, item[id]) ? all.map((each) => (each[id] === item[id] ? item : each)) : [...all, item];
      return write(placed);
    },
    remove: (fact, wanted) => {
      const all = read(fact);
      return has(all, wanted) ? write(all.filter((item) => item[id] !== wanted)) : fact;
    },
  };
};
