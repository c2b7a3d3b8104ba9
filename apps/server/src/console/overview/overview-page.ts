import type { Registry } from '@casewright/engine';
import type { Tally } from '@casewright/read-models';
import { SYSTEM } from '@casewright/workflow';
import { FEED_READERS } from '../developers/feed-readers.js';
import { freshness } from '../page/freshness.js';
import type { Page } from '../page/pages.js';
import { quantity } from '../page/quantity.js';
import { awaitedRoles } from '../workflows/awaited-roles.js';
import type { Headlines } from './headlines.js';
import type { OwnTurn } from './own-turn.js';

/** What the first page is made of. */
export type Overview = {
  /** In which its reader acts. */
  readonly roles: readonly string[];
  readonly registry: Pick<Registry, 'all' | 'named'>;
  readonly position: number;
  readonly now: string;
  /** The cases its reader may read. */
  readonly tallies: readonly Tally<'workflow' | 'stage'>[];
  readonly turns: readonly OwnTurn[];
  readonly mine: number;
  readonly overdue: number;
  readonly mayStart: boolean;
  readonly headlines: readonly Headlines[];
};

/** The first page: who acts on cases sees their own first, who only reads them sees how many there are. */
export const overviewPage = (overview: Overview): Page => {
  const { registry, roles, position, now, turns, mayStart, headlines } = overview;
  const acts = registry.all.some(({ commands }) =>
    Object.values(commands).some(({ rows }) => rows.some(({ by }) => by.some((role) => isOneOf(roles, role)))),
  );
  return {
    ...{ template: 'overview/overview.njk', title: 'Overview', freshness: freshness(now, position), mayStart, acts },
    mayFollow: FEED_READERS.some((role) => roles.includes(role)),
    figures: [...(acts ? ownFigures(overview) : [openFigure(overview)]), overdueFigure(overview)],
    turns: turns.map((turn) => ({ ...turn, cases: quantity(turn.cases) })),
    headlines: headlines.flatMap(({ figures }) => figures),
    sums: headlines.flatMap(({ sums }) => sums),
  };
};

const isOneOf = (roles: readonly string[], role: string): boolean => role !== SYSTEM && roles.includes(role);

const ownFigures = ({ mine, turns }: Overview) => [
  { label: 'My open cases', value: quantity(mine), href: '/cases?mine=true&final=false' },
  { label: 'Waiting for my role', value: quantity(totalOf(turns)), href: '#waiting' },
];

const openFigure = ({ tallies, registry }: Overview) => ({
  label: 'Open cases',
  value: quantity(totalOf(tallies.filter((tally) => isOpen(registry, tally)))),
  href: '/cases?final=false',
});

const overdueFigure = ({ overdue }: Overview) => ({
  ...{ label: 'Overdue cases', value: quantity(overdue), href: '/cases?overdue=true' },
});

const isOpen = ({ named }: Overview['registry'], { workflow, stage }: Tally<'workflow' | 'stage'>): boolean => {
  const definition = named(workflow);
  return definition !== undefined && awaitedRoles(definition).has(stage);
};

const totalOf = (groups: readonly { readonly cases: number }[]): number =>
  groups.reduce((total, { cases }) => total + cases, 0);
