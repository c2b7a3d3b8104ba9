/** A number in [0, 1), the next one of a sequence. */
export type Random = () => number;

/** The same sequence for the same seed (mulberry32). */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** An integer in [from, to], both inclusive. */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** One of several; undefined of none. */
export const oneOf = <T>(random: Random, values: readonly T[]): T | undefined =>
  values[Math.floor(random() * values.length)];
