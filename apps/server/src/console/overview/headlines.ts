import type { Dashboard, DashboardAnswer, Register } from '@casewright/read-models';
import { shownFigures, type ShownFigure } from '../dashboards/shown-figures.js';
import { shownSums, type ShownSum } from '../dashboards/shown-sums.js';
import type { Words } from '../dashboards/words-in.js';

/** What the first page shows of a dashboard. */
export type Headlines = {
  readonly figures: readonly (ShownFigure & { readonly href: string })[];
  /** With the map of the regions. */
  readonly sums: readonly (ShownSum & { readonly dashboard: string; readonly href: string })[];
};

/** What a dashboard has declared to be shown on the first page. */
export const headlinesOf = (
  { id, title, shows }: Pick<Dashboard, 'id' | 'title' | 'shows'>,
  { figures, rows }: DashboardAnswer,
  words: Words,
  regions: Register['regions'],
): Headlines => {
  const href = `/dashboards/${id}`;
  const sums = shows?.headline?.map === true ? shownSums(rows, shows, words, regions) : [];
  return {
    figures: shownFigures(figures, shows, words, shows?.headline?.figures ?? []).map((figure) => ({ ...figure, href })),
    sums: sums.filter(({ map }) => map !== undefined).map((sum) => ({ ...sum, dashboard: title, href })),
  };
};
