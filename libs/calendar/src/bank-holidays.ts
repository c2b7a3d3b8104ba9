/** All bank holidays from one date to another, both inclusive: outside them this knows nothing. */
export type BankHolidays = {
  readonly from: string;
  readonly to: string;
  readonly dates: readonly string[];
};
