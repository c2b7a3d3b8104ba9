/** Does a round of work and answers how much of it fits into a second, or how large something is. */
export type Work = () => Promise<number>;

/** What a ratio, or the value itself, should be. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number } | { readonly valueAtLeast: number };

/** Work beside a baseline, which is measured anew just before it in every round. */
export type Pair = {
  readonly name: string;
  readonly unit: string;
  readonly work: Work;
  readonly baseline: { readonly name: string; readonly work: Work };
  readonly aim?: Aim;
};

export type Sample = { readonly value: number; readonly baseline: number };

export type Measured = Omit<Pair, 'work' | 'baseline'> & {
  readonly baseline: string;
  readonly samples: readonly Sample[];
};

/** Measures the pairs in turn, round after round; the first round warms up and does not count. */
export const contest = async (pairs: readonly Pair[], rounds: number): Promise<readonly Measured[]> => {
  const rows: (readonly Sample[])[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const row: Sample[] = [];
    for (const { baseline, work } of pairs) row.push({ baseline: await baseline.work(), value: await work() });
    if (round > 0) rows.push(row);
  }

  return pairs.map(({ name, unit, baseline, aim }, index) => ({
    ...{ name, unit, baseline: baseline.name, samples: rows.flatMap((row) => row[index] ?? []) },
    ...(aim === undefined ? {} : { aim }),
  }));
};

/** How many units of work fit into a second, by one run of so many. */
export const perSecond = async (count: number, work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return (count * 1000) / (performance.now() - begun);
};
