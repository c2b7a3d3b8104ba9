import type { CaseStanding, DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';

/** A case at a stage, and since when. */
export type Waiting = Pick<CaseStanding, 'workflow' | 'stage' | 'id' | 'stageSince' | 'overdue'>;

const DAY_MS = 86_400_000;

/** Stage by stage, how many cases wait there and for how long. They come in order: those of a stage, oldest first. */
export const pipelines = (cases: readonly Waiting[], at: string): DashboardAnswer => ({
  figures: { cases: cases.length, overdue: overdueAmong(cases) },
  rows: stagesOf(cases).map((waiting) => rowOf(waiting, at)),
});

const stagesOf = (cases: readonly Waiting[]): readonly (readonly Waiting[])[] => {
  const stages = new Map<string, Waiting[]>();
  for (const each of cases) {
    const key = `${each.workflow} ${each.stage}`;
    const known = stages.get(key);
    if (known === undefined) stages.set(key, [each]);
    else known.push(each);
  }
  return [...stages.values()];
};

const rowOf = (waiting: readonly Waiting[], at: string): DashboardRow => {
  const [oldest] = waiting as readonly [Waiting, ...Waiting[]];
  const now = Date.parse(at);
  const days = waiting.map(({ stageSince }) => (now - Date.parse(stageSince)) / DAY_MS);
  return {
    ...{ workflow: oldest.workflow, stage: oldest.stage, count: waiting.length },
    ...{ medianDays: oneDecimal(median(days)), oldestDays: oneDecimal(days[0] ?? 0), oldest: oldest.id },
    overdue: overdueAmong(waiting),
  };
};

const overdueAmong = (cases: readonly Waiting[]): number => cases.filter(({ overdue }) => overdue !== null).length;

/** Of numbers in order; of an even count the mean of the two in the middle. */
const median = (numbers: readonly number[]): number => {
  const [low, high] = [Math.floor((numbers.length - 1) / 2), Math.ceil((numbers.length - 1) / 2)];
  return ((numbers[low] ?? 0) + (numbers[high] ?? 0)) / 2;
};

const oneDecimal = (number: number): number => Math.round(number * 10) / 10;
