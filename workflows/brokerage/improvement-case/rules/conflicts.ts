import type { Objection, Person } from '@casewright/workflow';
import type { KnownBroker } from '../brokers.js';
import { ABSOLUTE, asOf, isCleared, openConflictsOf, standsInTheWay, type Interest } from '../conflicts.js';
import { rule } from '../definition.js';
import type { ImprovementCase } from '../improvement-case.js';

const conflict = (message: string): Objection => ({ message, subcode: 'CONFLICT' });

type Considered = { readonly brokerId: string; readonly declaredInterests: readonly Interest[] };
type Known = Pick<KnownBroker, 'person'>;

/** What somebody has declared, for this case and for the directory. */
const interestsOf = (person: Person | undefined, declared: readonly Interest[]): readonly Interest[] => [
  ...declared,
  ...(person?.interests ?? []),
];

/**
 * IC-R06: nobody employed by the council is its broker. Former employment, family, money, or an interest in a provider on
 * the package stand in the way until the commissioning director has cleared them. `considered` says who is to be broker.
 */
export const hasNoConflict = <Input>(
  considered: (fact: { readonly input: Input; readonly case: ImprovementCase }) => Considered,
) =>
  rule<Input, Known>('IC-R06', ({ input, case: recorded, lookups: { person }, today, calendar, settings }) => {
    const { brokerId, declaredInterests } = considered({ input, case: recorded });
    const { councilId, providerIds, conflicts } = recorded;
    if (person?.homeOrgId === councilId) return conflict(`${brokerId} is employed by the council.`);

    const since = calendar.addMonths(today, -settings['case.brokerInterestMonths']);
    const standing = interestsOf(person, declaredInterests)
      .filter((interest) => standsInTheWay(interest, { councilId, providerIds, today, since }))
      .map((interest) => asOf(today, interest));
    if (standing.some(({ nature }) => nature === ABSOLUTE)) return conflict(`${brokerId} is employed by the council.`);

    const [open] = [
      ...openConflictsOf(conflicts, brokerId),
      ...standing.filter((interest) => !isCleared(conflicts, brokerId, interest)),
    ];
    return (
      open === undefined ||
      conflict(
        `${brokerId} has a conflict of interest (${open.nature}) that the commissioning director has not cleared.`,
      )
    );
  });

const BROKERS: readonly string[] = ['lead-broker', 'associate-broker'];

/** IC-R06, everywhere: a broker in conflict does nothing on the case. */
export const conflictedBrokersStandAside = rule('IC-R06', ({ me, case: { conflicts } }) => {
  if (!BROKERS.includes(me.role)) return true;
  const [open] = openConflictsOf(conflicts, me.personId);
  return (
    open === undefined ||
    conflict(
      `You have a conflict of interest in this case (${open.nature}). The commissioning director has to clear it first.`,
    )
  );
});

type Declared = { readonly brokerId: string; readonly nature: string };

/** IC-R06: a conflict is declared once. */
export const isNotDeclaredYet = rule<Declared>(
  'IC-R06',
  ({ input: { brokerId, nature }, case: { conflicts } }) =>
    openConflictsOf(conflicts, brokerId).every((open) => open.nature !== nature) ||
    conflict(`This conflict of ${brokerId} has been declared, and is not cleared yet.`),
);

type NamesABroker = { readonly brokerId: string };

/** IC-R06: employment by the council is never cleared; only another broker helps. */
export const canBeCleared = rule<NamesABroker>(
  'IC-R06',
  ({ input: { brokerId }, case: { conflicts } }) =>
    openConflictsOf(conflicts, brokerId).every(({ nature }) => nature !== ABSOLUTE) ||
    conflict(`${brokerId} is employed by the council. That cannot be cleared: assign somebody else.`),
);

/** GEN-R02: only a conflict that the case has can be cleared. */
export const hasAConflict = rule<NamesABroker>(
  'GEN-R02',
  ({ input: { brokerId }, case: { conflicts } }) =>
    openConflictsOf(conflicts, brokerId).length > 0 || {
      message: `No conflict of ${brokerId} is open in this case.`,
      field: 'brokerId',
    },
);
