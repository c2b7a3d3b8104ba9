/** Days, visits and money. */
export type Amount = { readonly days: number; readonly visits: number; readonly pence: number };

export const NOTHING: Amount = { days: 0, visits: 0, pence: 0 };

/** A line of a case or an offer to a plan, as far as it is counted. */
export type SupportItem = {
  readonly providerId: string | undefined;
  /** The themes of its needs, or their priorities. */
  readonly themes: readonly string[];
  readonly niCodes: readonly string[];
  /** None once it is cancelled, taken back or not taken. */
  readonly planned: Amount | undefined;
  readonly delivered: Amount;
  /** It does not say how many days it is: that is not 0 days. */
  readonly unquantified: boolean;
};

/** White space and capitals tell no two themes apart. */
export const themeOf = (title: string): string => title.trim().toLowerCase().replace(/\s+/g, ' ');
