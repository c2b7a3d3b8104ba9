import { rule } from '../definition.js';
import { preparesFor, ROLES } from '../roles-of-the-pool.js';

type Consent = { readonly homeAuthorityConsentRef: string };

const NO_CONSENT = 'Record the home authority’s consent first: without it nobody is admitted to the pool.';

/** SS-R02, at admission: the home authority's consent is recorded, beside the yearly capacity. */
export const consentIsGiven = rule<Consent>(
  'SS-R02',
  ({ input }) =>
    input.homeAuthorityConsentRef.trim() !== '' || { message: NO_CONSENT, field: 'homeAuthorityConsentRef' },
);

/** SS-R02, at readmission: the consent is still on record, beside the yearly capacity. */
export const consentIsOnRecord = rule(
  'SS-R02',
  ({ case: { homeAuthorityConsentRef = '' } }) => homeAuthorityConsentRef.trim() !== '' || NO_CONSENT,
);

/** SS-R03: whoever is shortlisted wants what specialists serve. */
export const wantsWhatSpecialistsDo = rule('SS-R03', ({ case: { rolesWanted } }) => {
  const known = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ROLES);
  if (rolesWanted.length === 0) return `The applicant wants no role. Specialists serve as ${known}.`;

  const other = rolesWanted.find((role) => !ROLES.includes(role));
  return other === undefined || `The applicant wants to be ‘${other}’. Specialists serve as ${known}.`;
});

/** SS-R04: a specialist is available once trained for one of their roles. */
export const isTrainedForARole = rule(
  'SS-R04',
  ({ today, case: { trainings, roles } }) =>
    trainings.some((training) => training.completedOn <= today && preparesFor(training, roles)) ||
    'The specialist has completed no training for any of their roles yet.',
);

/** GEN-R01: nobody decides on their own application or place in the pool. */
export const notOnOneself = rule(
  'GEN-R01',
  ({ me, case: { personId } }) =>
    me.personId !== personId || 'This is your own place in the pool. Somebody else has to decide on it.',
);
