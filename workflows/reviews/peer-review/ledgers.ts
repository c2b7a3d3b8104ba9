// What cases claim is stored for ever, as events are: a claim's shape only grows.
import { ledger, type Verdict } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';

/** What a council's entitlement of one year is to a review: not taken yet, held by its slot, or used by its start. */
export type Entitlement = { readonly state: 'unused' | 'held' | 'used'; readonly byException: boolean };

/** A review that waits, with what decides its place. */
export type Waiting = {
  readonly requestedAt: string;
  readonly councilId: string;
  readonly linkedCaseId: string | null;
};

/** A reviewer's accepted seat: first and last day. */
export type Seat = { readonly startDate: string; readonly endDate: string };

type Others<Value> = ReadonlyMap<string, Value>;

/** PR-R04: a council has one open review at a time. */
export const oneAtATime = (others: Others<true>): Verdict => {
  const [open] = others.keys();
  return open === undefined || `The council already has an open peer review, ${open}. It can have one at a time.`;
};

/** PR-R04: once the entitlement is used, a further review is an exception. */
export const entitled = (byException: boolean, others: Others<Entitlement>, perCouncil: number): Verdict => {
  const used = [...others.values()].filter(({ state }) => state === 'used').length;
  return (
    byException ||
    used < perCouncil || {
      message:
        'The council has used its entitlement to a peer review. ' +
        'A further one needs the reference of an exception given by the commissioning director.',
      field: 'exceptionRef',
    }
  );
};

/** One open review for each council. Key: the council. */
export const openReview = ledger<true>({ name: 'openReview', admits: ({ others }) => oneAtATime(others) });

/** The entitlement register. Key: council and financial year. */
export const reviewEntitlement = ledger<Entitlement>({
  name: 'reviewEntitlement',
  amount: ({ state }) => (state === 'unused' ? 0 : 1),
  admits: ({ claim, others, settings }) =>
    entitled(claim.byException, others, settings['review.entitlementPerCouncil'] as number),
});

const startsUpTo = (limit: unknown, total: number, where: string): Verdict =>
  total <= (limit as number) ||
  `No more than ${limit as number} reviews can start ${where} in that month. ` +
    'Offer dates in another month, or place the review on the waiting list.';

/** Starts, offered or firm, by region. Key: region and month. A claim is the start date. */
export const reviewStartsInRegion = ledger<string>({
  name: 'reviewStartsInRegion',
  admits: ({ total, settings }) => startsUpTo(settings['review.monthlyCapacityPerRegion'], total, 'in the region'),
});

/** Starts, offered or firm, in all regions. Key: month. A claim is the start date. */
export const reviewStartsNationally = ledger<string>({
  name: 'reviewStartsNationally',
  admits: ({ total, settings }) => startsUpTo(settings['review.monthlyCapacityNational'], total, 'nationally'),
});

/** The one waiting list of all regions; it has room for everybody. */
export const reviewWaitingList = ledger<Waiting>({ name: 'reviewWaitingList', admits: () => true });

/** PR-R12: nobody sits in two reviews at once. */
export const freeOn = ({ startDate, endDate }: Seat, others: Others<Seat>): Verdict => {
  const clash = [...others].find(([, seat]) => seat.startDate <= endDate && startDate <= seat.endDate);
  if (clash === undefined) return true;

  const [stream, seat] = clash;
  return {
    message: `The reviewer has a seat in ${stream} from ${dateInWords(seat.startDate)} to ${dateInWords(seat.endDate)}.`,
    field: 'personId',
  };
};

/** Seats that a reviewer has accepted. Key: the person. */
export const reviewerSeats = ledger<Seat>({
  name: 'reviewerSeats',
  admits: ({ claim, others }) => freeOn(claim, others),
});

/** Everything that reviews share. */
export const ledgers = [
  ...[openReview, reviewEntitlement, reviewStartsInRegion, reviewStartsNationally, reviewWaitingList, reviewerSeats],
];
