import type { Aim, Measured } from './contest.js';
import { least, median, most } from './spread.js';

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
  const value = median(samples.map((sample) => sample.value));
  const ratio = spreadOf(samples.map((sample) => sample.value / sample.baseline));

  return {
    ...{ name, unit, value, baseline: { name: baseline, value: median(samples.map((sample) => sample.baseline)) } },
    ...{ ratio, rounds: samples.length },
    ...(aim === undefined ? {} : { aim, reached: isReached(aim, { value, ratio: ratio.median }) }),
  };
};

const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: least(values),
  most: most(values),
});

const isReached = (aim: Aim, { value, ratio }: { readonly value: number; readonly ratio: number }): boolean => {
  if ('valueAtLeast' in aim) return value >= aim.valueAtLeast;
  return 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;
};
