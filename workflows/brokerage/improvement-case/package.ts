import type { SOURCE_KINDS } from './vocabulary.js';

/** One line of support. */
export type Line = {
  readonly lineId: string;
  readonly needId: string;
  readonly sourceKind: (typeof SOURCE_KINDS)[number];
  readonly providerId?: string | undefined;
  readonly description: string;
  readonly plannedDays: number;
  readonly plannedPence: number;
  readonly dueBy: string;
  readonly status: 'planned' | 'sourced' | 'inDelivery' | 'completed' | 'failed' | 'cancelled';
  /** The stream it is sourced by; of a free offer, whatever refers to it. */
  readonly sourceRef?: string | undefined;
  readonly deliveredDays: number;
  readonly deliveredPence: number;
  readonly rating?: number;
  readonly overdue: boolean;
};

/** A support package: its lines, and how far they are agreed. */
export type Package = {
  readonly version: number;
  readonly status: 'drafting' | 'submitted' | 'agreed' | 'funded';
  readonly lines: readonly Line[];
  readonly totalDays: number;
  readonly totalPence: number;
  /** How often the council has asked for changes since the package was last agreed. */
  readonly rounds: number;
  readonly submittedById?: string;
};

export const EMPTY_PACKAGE: Package = {
  ...{ version: 0, status: 'drafting', lines: [], totalDays: 0, totalPence: 0, rounds: 0 },
};

type Packaged = { readonly package: Package };

/** A line by its id, or by the stream it is sourced by. */
export const lineNamed = ({ package: { lines } }: Packaged, name: string): Line | undefined =>
  lines.find(({ lineId }) => lineId === name) ?? lines.find(({ sourceRef }) => sourceRef === name);

/** Whether something is still to come of a line. */
export const isOpen = ({ status }: Line): boolean => status !== 'completed' && status !== 'cancelled';

/** Whether a line has its source, or had it until it was completed. */
export const isSourced = ({ status }: Line): boolean =>
  status === 'sourced' || status === 'inDelivery' || status === 'completed';

export const hasDelivery = ({ deliveredDays, deliveredPence }: Line): boolean =>
  deliveredDays > 0 || deliveredPence > 0;

const sumOf = (lines: readonly Line[], amount: (line: Line) => number): number =>
  lines.filter(({ status }) => status !== 'cancelled').reduce((sum, line) => sum + amount(line), 0);

/** What lines add up to, but for those cancelled. */
export const totalsOf = (lines: readonly Line[]): Pick<Package, 'totalDays' | 'totalPence'> => ({
  totalDays: sumOf(lines, ({ plannedDays }) => plannedDays),
  totalPence: sumOf(lines, ({ plannedPence }) => plannedPence),
});

/** A package with these lines, added up. */
export const withLines = (pack: Package, lines: readonly Line[]): Package => ({ ...pack, lines, ...totalsOf(lines) });

/** A package with some of its lines changed. */
export const withChanged = (pack: Package, lineIds: readonly string[], change: (line: Line) => Line): Package =>
  withLines(
    pack,
    pack.lines.map((line) => (lineIds.includes(line.lineId) ? change(line) : line)),
  );

/** What a change of delivery makes of its lines. */
export type LineChange = {
  readonly lineIds: readonly string[];
  readonly newDays?: number | undefined;
  readonly newCostPence?: number | undefined;
  readonly newDueBy?: string | undefined;
  readonly cancel?: boolean | undefined;
};

/** A package after a change of delivery. Each of the lines gets the days, the cost and the day asked for. */
export const afterChange = (pack: Package, { lineIds, newDays, newCostPence, newDueBy, cancel }: LineChange): Package =>
  withChanged(pack, lineIds, (line) => ({
    ...line,
    plannedDays: newDays ?? line.plannedDays,
    plannedPence: newCostPence ?? line.plannedPence,
    dueBy: newDueBy ?? line.dueBy,
    overdue: newDueBy === undefined && line.overdue,
    status: cancel === true ? 'cancelled' : line.status,
  }));
