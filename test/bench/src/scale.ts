/** How much is measured. */
export type Scale = {
  readonly rounds: number;
  /** Loans and rows of one round with one command in flight, and with 64. */
  readonly one: { readonly loans: number; readonly rows: number };
  readonly many: { readonly loans: number; readonly rows: number };
  readonly httpSeconds: number;
  readonly replayedLoans: number;
  /** Loans after which memory is looked at, and again after as many more. */
  readonly rememberedLoans: number;
};

/** Enough to believe the ratios. */
export const FULL: Scale = {
  rounds: 9,
  one: { loans: 400, rows: 2000 },
  many: { loans: 4000, rows: 20_000 },
  httpSeconds: 2,
  replayedLoans: 16_700,
  rememberedLoans: 16_700,
};

/** Enough to see that everything runs. */
export const QUICK: Scale = {
  rounds: 1,
  one: { loans: 50, rows: 200 },
  many: { loans: 500, rows: 2000 },
  httpSeconds: 0.5,
  replayedLoans: 1000,
  rememberedLoans: 1000,
};
