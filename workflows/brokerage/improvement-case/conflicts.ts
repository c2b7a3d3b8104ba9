import type { z } from 'zod';
import type { declaredInterest } from '@casewright/workflow/payload-types';

export type Interest = Readonly<z.output<typeof declaredInterest>>;

/** Something that stands between a broker and the case, declared or found. */
export type Conflict = {
  readonly brokerId: string;
  readonly nature: string;
  readonly detail: string;
  readonly orgId?: string | undefined;
  readonly status: 'open' | 'cleared';
};

/** Whoever is employed by the council cannot be cleared (IC-R06). */
export const ABSOLUTE = 'own-authority';

const ABOUT_THE_COUNCIL: readonly string[] = [ABSOLUTE, 'recent-employment', 'family', 'financial'];
const ABOUT_A_PROVIDER: readonly string[] = ['provider-interest', 'family', 'financial'];

/** What an interest is held against: the council, the providers on the package, today, and how far back counts. */
export type Circumstances = {
  readonly councilId: string;
  readonly providerIds: readonly string[];
  readonly today: string;
  readonly since: string;
};

/** Whether an interest is a conflict here. One that names no organisation is taken to be about this case. */
export const standsInTheWay = (
  { nature, orgId, to }: Interest,
  { councilId, providerIds, today, since }: Circumstances,
): boolean => {
  if ((to ?? today) < since) return false;

  const aboutTheCouncil = ABOUT_THE_COUNCIL.includes(nature) && (orgId ?? councilId) === councilId;
  const aboutAProvider = ABOUT_A_PROVIDER.includes(nature) && (orgId === undefined || providerIds.includes(orgId));
  return aboutTheCouncil || aboutAProvider;
};

/** An interest as it is on a day: employment by the council that has ended is former employment, which can be cleared. */
export const asOf = (today: string, interest: Interest): Interest =>
  interest.nature === ABSOLUTE && (interest.to ?? today) < today
    ? { ...interest, nature: 'recent-employment' }
    : interest;

export const openConflictsOf = (conflicts: readonly Conflict[], personId: string): readonly Conflict[] =>
  conflicts.filter(({ brokerId, status }) => brokerId === personId && status === 'open');

/** Whether the director has cleared this interest of somebody. */
export const isCleared = (
  conflicts: readonly Conflict[],
  personId: string,
  interest: Pick<Interest, 'nature' | 'orgId'>,
): boolean =>
  isKnown(
    conflicts.filter(({ status }) => status === 'cleared'),
    personId,
    interest,
  );

/** What a provider that comes onto the package makes a conflict of, among the interests its broker has declared. */
export const conflictsOver = (
  providerId: string | undefined,
  { brokerId, brokerInterests, conflicts }: Brokered,
): readonly Conflict[] => {
  if (brokerId === undefined || providerId === undefined) return [];

  return brokerInterests
    .filter(({ nature, orgId }) => ABOUT_A_PROVIDER.includes(nature) && orgId === providerId)
    .filter((interest) => !isKnown(conflicts, brokerId, interest))
    .map(({ nature, detail, orgId }) => ({ brokerId, nature, detail, orgId, status: 'open' }));
};

type Brokered = {
  readonly brokerId?: string;
  readonly brokerInterests: readonly Interest[];
  readonly conflicts: readonly Conflict[];
};

const isKnown = (
  conflicts: readonly Conflict[],
  personId: string,
  { nature, orgId }: Pick<Interest, 'nature' | 'orgId'>,
): boolean =>
  conflicts.some(
    (conflict) => conflict.brokerId === personId && conflict.nature === nature && (conflict.orgId ?? orgId) === orgId,
  );
