import { following, heldIn, type LookupRequest } from '@casewright/workflow';
import { z } from 'zod';
import { EVERY_REGION, waitingClaim, type Waiter } from './claims.js';
import { reviewWaitingList, type Waiting } from './ledgers.js';
import { reviewStream } from './review.js';

type Entry = Waiting & { readonly stream: string };
type Linked = Entry & { readonly linkedCaseId: string };

/**
 * The streams of all reviews on the waiting list, this one included, in the order of PR-R07: first those linked to a
 * case of a council under an improvement notice, then by the time of their request.
 */
export const waitingListWith = (id: string, review: Waiter) => {
  const mine = { ...waitingClaim(review), stream: reviewStream(id) };
  const entries = (claims: ReadonlyMap<string, Waiting>): readonly Entry[] => [
    ...[...claims].map(([stream, waiting]) => ({ ...waiting, stream })).filter(({ stream }) => stream !== mine.stream),
    mine,
  ];

  return following(
    heldIn(reviewWaitingList, EVERY_REGION),
    ({ claims }) => entries(claims).filter(isLinked).map(linkedCase),
    ({ claims }, answers) => inOrder(entries(claims), answers),
  );
};

const isLinked = (entry: Entry): entry is Linked => entry.linkedCaseId !== null;

const linkedCase = ({ linkedCaseId }: Linked): LookupRequest => ({
  from: 'stream',
  stream: `improvementCase-${linkedCaseId}`,
});

const inOrder = (entries: readonly Entry[], cases: readonly unknown[]): readonly string[] => {
  const urgent = new Set<Entry>(
    entries.filter(isLinked).filter(({ councilId }, index) => isNotified(cases[index], councilId)),
  );
  const rank = (entry: Entry) => `${urgent.has(entry) ? 0 : 1} ${entry.requestedAt} ${entry.stream}`;
  return [...entries].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ stream }) => stream);
};

/** An improvement case with a notice that has not been lifted; whatever else is read, a missing case too, has none. */
const caseUnderNotice = z.object({
  data: z.object({ councilId: z.string(), notice: z.object({ status: z.enum(['in-force', 'extended']) }) }),
});

const isNotified = (answer: unknown, councilId: string): boolean =>
  caseUnderNotice.safeParse(answer).data?.data.councilId === councilId;
