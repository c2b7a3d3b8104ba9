import { grouped } from './grouped.js';
import { placeOf, type Recorded } from './log.js';

/** Loans that were damaged and whose item was not taken in exactly once. */
export const checkReactions = (log: readonly Recorded[]): readonly string[] => {
  const takenIn = grouped(
    log.filter(({ type }) => type === 'ItemTakenIn'),
    ({ data }) => data['loan'],
  );
  return log
    .filter(({ type, stream }) => type === 'LoanDamaged' && takenIn.get(stream)?.length !== 1)
    .map((event) => `${placeOf(event)}: taken in ${takenIn.get(event.stream)?.length ?? 0} times`);
};
