/** One decimal, half up; of nothing it is `n/a`. */
export const percentage = (part: number, whole: number): number | 'n/a' =>
  whole === 0 ? 'n/a' : Math.round((part * 1000) / whole) / 10;
