/** The value in the middle, or the mean of the two in the middle; of no numbers it is `n/a`. */
export const median = (numbers: readonly number[]): number | 'n/a' => {
  const inOrder = [...numbers].sort((a, b) => a - b);
  const low = inOrder[Math.floor((inOrder.length - 1) / 2)];
  const high = inOrder[Math.ceil((inOrder.length - 1) / 2)];
  return low === undefined || high === undefined ? 'n/a' : (low + high) / 2;
};
