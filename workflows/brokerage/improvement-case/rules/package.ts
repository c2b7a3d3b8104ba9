import type { Verdict } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { rule } from '../definition.js';
import type { Need } from '../improvement-case.js';
import { hasDelivery, isOpen, lineNamed, type Line } from '../package.js';

type Planned = { readonly days: number; readonly costPence: number; readonly dueBy: string };
type Added = Planned & { readonly lineId: string; readonly needId: string };
type Changed = { readonly lineId: string } & {
  readonly [K in keyof Planned]?: Planned[K] | undefined;
};

const worthSomething = (days: number, costPence: number): Verdict =>
  days > 0 || costPence > 0 || { message: 'Give the line days of support, a cost, or both.', field: 'days' };

const isAhead = (dueBy: string, today: string): Verdict =>
  dueBy > today || { message: `${dateInWords(dueBy)} is not in the future.`, field: 'dueBy' };

const isAgreed = (items: readonly Need[], needId: string): boolean => items.some((need) => need.needId === needId);

/** IC-R08, for a new line: it has an id of its own, serves an agreed need, is worth something and due in the future. */
export const lineServesANeed = rule<Added>('IC-R08', ({ input, case: recorded, today }) => {
  const { lineId, needId, days, costPence, dueBy } = input;
  if (recorded.package.lines.some((line) => line.lineId === lineId))
    return { message: `The package already has a line ${lineId}.`, field: 'lineId' };
  if (!isAgreed(recorded.needs.items, needId))
    return { message: `The council has agreed no need ${needId}.`, field: 'needId' };

  const worth = worthSomething(days, costPence);
  return worth === true ? isAhead(dueBy, today) : worth;
});

/** IC-R08, for a change of a line: it stays worth something, and a new day is in the future. */
export const lineStaysSound = rule<Changed>('IC-R08', ({ input, case: recorded, today }) => {
  const line = lineNamed(recorded, input.lineId) as Line;
  const worth = worthSomething(input.days ?? line.plannedDays, input.costPence ?? line.plannedPence);
  return worth === true && input.dueBy !== undefined ? isAhead(input.dueBy, today) : worth;
});

/** IC-R08, for the whole package: what needs support from outside gets it, and each line still to come is sound. */
export const packageServesItsNeeds = rule('IC-R08', ({ case: { package: pack, needs }, today }) => {
  const serving = pack.lines.filter(({ status }) => status !== 'cancelled' && status !== 'failed');
  const unserved = needs.items.find(
    ({ needId, externalSupportRequired }) => externalSupportRequired && !serving.some((line) => line.needId === needId),
  );
  if (unserved !== undefined)
    return `The need ${unserved.needId} requires support from outside, and no line serves it.`;

  const idle = pack.lines.filter(isOpen).find(({ needId }) => !isAgreed(needs.items, needId));
  if (idle !== undefined) return `The line ${idle.lineId} serves no need that the council has agreed.`;

  const late = pack.lines.find(({ status, dueBy }) => status === 'planned' && dueBy <= today);
  return (
    late === undefined || `The line ${late.lineId} was due by ${dateInWords(late.dueBy)}. Give it a day in the future.`
  );
});

/** IC-R26: what has begun to be delivered is not removed, only cancelled. */
export const nothingIsDeliveredYet = rule<{ readonly lineId: string }>(
  'IC-R26',
  ({ input: { lineId }, case: recorded }) =>
    !hasDelivery(lineNamed(recorded, lineId) as Line) || {
      message: `Support has been delivered on the line ${lineId}. Ask for a change that cancels it.`,
      field: 'lineId',
    },
);
