/** Numbers and choices that are the same for the same seed. */
export type Random = {
  /** An integer in [from, to], both inclusive. */
  readonly between: (from: number, to: number) => number;
  readonly oneOf: <T>(values: readonly T[]) => T;
  /** So many of them, in any order. */
  readonly some: <T>(values: readonly T[], count: number) => readonly T[];
  /** True so often out of a hundred times. */
  readonly percent: (chance: number) => boolean;
};

export const randomOf = (seed: number): Random => {
  const next = mulberry32(seed);
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));

  return {
    between,
    oneOf: (values) => {
      if (values.length === 0) throw new Error('There is nothing to choose from.');
      return values[between(0, values.length - 1)] as (typeof values)[number];
    },
    some: (values, count) =>
      values
        .map((value) => ({ value, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ value }) => value),
    percent: (chance) => next() * 100 < chance,
  };
};

const mulberry32 = (seed: number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
