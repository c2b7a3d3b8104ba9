import { SYSTEM, type Actor } from '@casewright/workflow';
import type { Names } from './names.js';
import { inWords } from './words.js';

/** Who acted, as a page says it. */
export type ActorInWords = {
  /** `Lena Lewis, Lead broker for North East, on behalf of Dana Dean`. */
  readonly text: string;
  /** No person: a timer or a reaction. */
  readonly isSystem: boolean;
};

/** Who acted, in which role, for which organisation or region, and on whose behalf. */
export const actorInWords = (
  { personId, role, orgId, regionId, onBehalfOf }: Pick<Actor, 'personId' | 'role'> & Partial<Actor>,
  names: Names,
): ActorInWords => {
  const behalf = onBehalfOf === undefined ? '' : `, on behalf of ${names(onBehalfOf, 'person')}`;
  if (role === SYSTEM) return { text: `Casewright, by itself${behalf}`, isSystem: true };

  const place = orgId === undefined ? regionId && names(regionId, 'region') : names(orgId, 'council', 'provider');
  const inRole = place === undefined ? inWords(role) : `${inWords(role)} for ${place}`;
  return { text: `${names(personId, 'person')}, ${inRole}${behalf}`, isSystem: false };
};
