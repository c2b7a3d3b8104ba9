import type { DashboardAnswer, Register } from '@casewright/read-models/dashboards';

type Council = Register['councils'][number];

/** A review of a council, as far as its entitlement goes. */
export type Entitled = {
  readonly councilId: string | null;
  readonly final: number;
  /** The first day of its firm slot. */
  readonly startDate: string | null;
  readonly startedOn: string | null;
  /** 1 where it was cancelled and the council got its entitlement back. */
  readonly restored: number | null;
};

/** First and last day. */
export type Period = { readonly from: string; readonly to: string };

type Status = 'nothing-open' | 'requested' | 'scheduled';

/** The councils no review of which has started in the period, and how far the next one is. */
export const yetToUse = (
  councils: readonly Council[],
  reviews: readonly Entitled[],
  period: Period,
): DashboardAnswer => {
  const rows = [...councils]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, regionId }) => ({ id, regionId, own: reviews.filter(({ councilId }) => councilId === id) }))
    .filter(({ own }) => !own.some((review) => usesIt(review, period)))
    .map(({ id, regionId, own }) => ({ councilId: id, regionId, status: statusOf(own) }));
  const having = (wanted: Status) => rows.filter(({ status }) => status === wanted).length;
  return {
    figures: {
      ...{ councils: councils.length, yetToUse: rows.length },
      ...{ nothingOpen: having('nothing-open'), requested: having('requested'), scheduled: having('scheduled') },
    },
    rows,
  };
};

const usesIt = ({ startedOn, restored }: Entitled, { from, to }: Period): boolean =>
  startedOn !== null && from <= startedOn && startedOn <= to && restored !== 1;

const statusOf = (reviews: readonly Entitled[]): Status => {
  const open = reviews.filter(({ final, startedOn }) => final === 0 && startedOn === null);
  if (open.length === 0) return 'nothing-open';
  return open.some(({ startDate }) => startDate !== null) ? 'scheduled' : 'requested';
};
