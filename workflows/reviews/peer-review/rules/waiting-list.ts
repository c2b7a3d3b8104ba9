import { rule } from '../definition.js';
import { reviewStream } from '../review.js';

/** PR-R07: the waiting list is taken in its order. */
export const nobodyWaitsBefore = rule<unknown, { readonly waitingList: readonly string[] }>(
  'PR-R07',
  ({ id, lookups: { waitingList } }) => {
    const [first] = waitingList;
    return first === reviewStream(id) || `${first} comes first on the waiting list.`;
  },
);
