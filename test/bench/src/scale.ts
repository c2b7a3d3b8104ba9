/** A log of so many events that is rebuilt from, and how often. */
export type Rebuilds = { readonly events: number; readonly rounds: number };

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
  readonly rebuilds: readonly Rebuilds[];
  readonly lag: { readonly rounds: number; readonly seconds: number };
  /** Events that webhooks bring in one round. */
  readonly broughtEvents: number;
  /** How long one reader of the stream is slow. */
  readonly slowReaderSeconds: number;
  /** Cases on a short worklist and on a long one, and how often each page is asked for. */
  readonly listed: { readonly few: number; readonly many: number; readonly times: number };
};

/** Enough to believe the ratios. */
export const FULL: Scale = {
  rounds: 9,
  one: { loans: 400, rows: 2000 },
  many: { loans: 4000, rows: 20_000 },
  httpSeconds: 2,
  replayedLoans: 16_700,
  rememberedLoans: 16_700,
  rebuilds: [
    { events: 100_000, rounds: 5 },
    { events: 1_000_000, rounds: 1 },
  ],
  lag: { rounds: 5, seconds: 2 },
  broughtEvents: 500,
  slowReaderSeconds: 600,
  listed: { few: 1000, many: 100_000, times: 100 },
};

/** Enough to see that everything runs. */
export const QUICK: Scale = {
  rounds: 1,
  one: { loans: 50, rows: 200 },
  many: { loans: 500, rows: 2000 },
  httpSeconds: 0.5,
  replayedLoans: 1000,
  rememberedLoans: 1000,
  rebuilds: [{ events: 8000, rounds: 1 }],
  lag: { rounds: 1, seconds: 0.5 },
  broughtEvents: 100,
  slowReaderSeconds: 3,
  listed: { few: 500, many: 5000, times: 20 },
};
