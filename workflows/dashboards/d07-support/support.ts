import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';
import { NOTHING, type Amount, type SupportItem } from './support-item.js';

type By = 'provider' | 'theme' | 'indicator';

const KEYS: Readonly<Record<By, (item: SupportItem) => readonly string[]>> = {
  provider: ({ providerId }) => (providerId === undefined ? [] : [providerId]),
  theme: ({ themes }) => themes,
  indicator: ({ niCodes }) => niCodes,
};

/** Planned and delivered support in all, by provider, by theme or priority, and by indicator. */
export const support = (items: readonly SupportItem[]): DashboardAnswer => {
  const counted = items.filter(({ planned, delivered }) => planned !== undefined || isSome(delivered));
  return {
    figures: sumOf(counted),
    rows: (['provider', 'theme', 'indicator'] as const).flatMap((by) => rowsBy(by, counted)),
  };
};

const isSome = ({ days, visits, pence }: Amount): boolean => days > 0 || visits > 0 || pence > 0;

/** An item counts fully under each of its keys; one that has none counts under null, which comes last. */
const rowsBy = (by: By, items: readonly SupportItem[]): readonly DashboardRow[] => {
  const keysOf = KEYS[by];
  const keys = [...new Set(items.flatMap(keysOf))].sort();
  const ofNone = items.filter((item) => keysOf(item).length === 0);
  return [
    ...keys.map((key) =>
      rowOf(
        by,
        key,
        items.filter((item) => keysOf(item).includes(key)),
      ),
    ),
    ...(ofNone.length === 0 ? [] : [rowOf(by, null, ofNone)]),
  ];
};

const rowOf = (by: By, key: string | null, items: readonly SupportItem[]): DashboardRow => ({
  ...{ by, key, ...sumOf(items) },
  providers: [...new Set(items.flatMap(KEYS.provider))].sort().join(' '),
});

const sumOf = (items: readonly SupportItem[]) => {
  const planned = amountOf(items.map((item) => item.planned ?? NOTHING));
  const delivered = amountOf(items.map((item) => item.delivered));
  const unquantified = items.filter((item) => item.unquantified).length;
  return {
    ...{ items: items.length, unquantified },
    // days that nobody has said are not 0 days
    plannedDays: unquantified > 0 && unquantified === items.length ? null : planned.days,
    ...{ plannedVisits: planned.visits, plannedPence: planned.pence },
    ...{ deliveredDays: delivered.days, deliveredVisits: delivered.visits, deliveredPence: delivered.pence },
  };
};

const amountOf = (amounts: readonly Amount[]): Amount =>
  amounts.reduce(
    (sum, { days, visits, pence }) => ({
      days: sum.days + days,
      visits: sum.visits + visits,
      pence: sum.pence + pence,
    }),
    NOTHING,
  );
