import type { Aim, Measured } from './contest.js';

type Spread = { readonly median: number; readonly least: number; readonly most: number };

/** What is reported of a measure: medians over its rounds, and how its ratios to the baseline are spread. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly baseline: { readonly name: string; readonly value: number };
  readonly ratio: Spread;
  readonly rounds: number;
  readonly aim?: Aim;
  readonly reached?: boolean;
};

export const figureOf = ({ name, unit, baseline, samples, aim }: Measured): Figure => {
  const ratio = spreadOf(samples.map((sample) => sample.value / sample.baseline));

  return {
    ...{ name, unit, value: spreadOf(samples.map(({ value }) => value)).median },
    baseline: { name: baseline, value: spreadOf(samples.map((sample) => sample.baseline)).median },
    ...{ ratio, rounds: samples.length },
    ...(aim === undefined ? {} : { aim, reached: isReached(aim, ratio.median) }),
  };
};

const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
};

const isReached = (aim: Aim, ratio: number): boolean => ('atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost);
