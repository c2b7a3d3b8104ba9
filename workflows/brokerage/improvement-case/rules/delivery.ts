import { poundsInWords } from '../../pounds-in-words.js';
import { rule } from '../definition.js';
import type { Change } from '../improvement-case.js';
import { afterChange, lineNamed, type Line } from '../package.js';

type Delivered = { readonly lineId: string; readonly days: number; readonly costPence: number };

/** Whether an amount is within a plan and so many per cent above it. */
const isWithin = (amount: number, plan: number, tolerance: number): boolean => amount * 100 <= plan * (100 + tolerance);

/** IC-R15: what is delivered stays within the line’s plan and a little above it. */
export const staysWithinThePlan = rule<Delivered>('IC-R15', ({ input, case: recorded, settings }) => {
  const tolerance = settings['case.overrunTolerance'];
  const { lineId, deliveredDays, deliveredPence, plannedDays, plannedPence } = lineNamed(
    recorded,
    input.lineId,
  ) as Line;
  const [days, pence] = [deliveredDays + input.days, deliveredPence + input.costPence];
  const beyond = `more than ${tolerance} % beyond its plan. Ask for a change of delivery.`;

  if (!isWithin(days, plannedDays, tolerance))
    return { message: `That would make ${days} days on the line ${lineId}, ${beyond}`, field: 'days' };
  return (
    isWithin(pence, plannedPence, tolerance) || {
      message: `That would make ${poundsInWords(pence)} on the line ${lineId}, ${beyond}`,
      field: 'costPence',
    }
  );
});

/** IC-R15: a change is minor while the package stays within the approved money and a little above it. */
export const changeIsMinor = rule('IC-R15', ({ case: { package: pack, change, funding }, settings }) => {
  const { totalPence } = afterChange(pack, (change as Change).asked);
  const approved = funding?.approvedPence ?? 0;
  return (
    isWithin(totalPence, approved, settings['case.overrunTolerance']) ||
    `The change would bring the package to ${poundsInWords(totalPence)}, and ${poundsInWords(approved)} is approved. Open the package again.`
  );
});

/** IC-R28: only the council rates, so whoever was its broker or delivered does not. */
export const ratesForTheCouncilAlone = rule(
  'IC-R28',
  ({ me: { personId }, case: { brokerHistory, specialistIds } }) =>
    (brokerHistory.every(({ brokerId, assignedAt }) => brokerId !== personId || assignedAt === undefined) &&
      !specialistIds.includes(personId)) ||
    'You have brokered or delivered support in this case. Somebody else has to rate it for the council.',
);
