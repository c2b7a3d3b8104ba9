// What cases claim is stored for ever, as events are: a claim's shape only grows.
import { ledger, type Verdict } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';

/** Days a deployment takes of a specialist's year. `open` while its dates are taken too: until it has ended. */
export type SpecialistDays = {
  readonly days: number;
  readonly from: string;
  readonly to: string;
  /** Financial year in which the deployment begins: all its days count there. */
  readonly year: string;
  readonly capacityDaysPerYear: number;
  readonly open: boolean;
};

type Others = ReadonlyMap<string, SpecialistDays>;

/** Deployments of a specialist. Key: the specialist. */
export const specialistDays = ledger<SpecialistDays>({
  name: 'specialistDays',
  amount: ({ days }) => days,
  admits: ({ claim, others }) => {
    const free = datesAreFree(claim, others);
    return free === true ? daysAreLeft(claim, others) : free;
  },
});

const datesAreFree = ({ from, to }: SpecialistDays, others: Others): Verdict => {
  const [taken] = [...others].filter(([, other]) => other.open && from <= other.to && other.from <= to);
  if (taken === undefined) return true;

  const [stream, other] = taken;
  return `The specialist is taken from ${dateInWords(other.from)} to ${dateInWords(other.to)}, by ${stream}.`;
};

const daysAreLeft = ({ days, year, capacityDaysPerYear }: SpecialistDays, others: Others): Verdict => {
  const used = [...others.values()].filter((other) => other.year === year).reduce((sum, other) => sum + other.days, 0);
  const left = capacityDaysPerYear - used;
  return days <= left || `The specialist has ${left} of ${capacityDaysPerYear} days left in ${year}, not ${days}.`;
};
