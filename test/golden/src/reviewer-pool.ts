import type { Answer, Casewright } from './casewright.js';
import type { Colleague } from './review-team.js';

const TRAINING = 'training-event';
const POOL = 'sector-specialist';

/** Those who bring reviewers into the pool and train them, signed in. */
export const poolSide = async (casewright: Casewright) => ({
  recruiter: await casewright.signIn('recruiter-1', { role: 'specialist-recruiter' }),
  organiser: await casewright.signIn('organiser-1', { role: 'training-organiser' }),
});

export type PoolSide = Awaited<ReturnType<typeof poolSide>>;

/** Somebody is admitted to the pool as a peer reviewer, to be trained. */
export const inThePool = async (
  casewright: Casewright,
  { recruiter }: PoolSide,
  { personId, homeOrgId }: Colleague,
  homeOrgKind = 'council',
): Promise<Answer> => {
  const specialist = await casewright.signIn(personId, { role: 'sector-specialist' });
  await specialist.start(POOL, 'ApplyAsSpecialist', personId, {
    ...{ personId, homeOrgId, homeOrgKind, grade: 'Head of service' },
    ...{ specialisms: ['front door'], rolesWanted: ['peer-reviewer'] },
  });
  await recruiter.act(POOL, personId, 'ShortlistSpecialist');
  const admission = { homeAuthorityConsentRef: 'consent-1', capacityDaysPerYear: 10, roles: ['peer-reviewer'] };
  return recruiter.act(POOL, personId, 'AcceptSpecialist', admission);
};

/** Training for reviewers at Warwick University is open for applications. */
export const openTraining = async (
  { organiser }: PoolSide,
  id: string,
  dates: readonly string[],
  capacity = 12,
): Promise<Answer> => {
  const announcement = { kind: 'peer-review', dates, venue: 'Warwick University', capacity };
  await organiser.start(TRAINING, 'AnnounceTraining', id, announcement);
  return organiser.act(TRAINING, id, 'OpenApplications');
};

export type Application = { readonly personId: string; readonly homeOrgKind: string; readonly group: string };

/** Somebody applies and is offered a place; answers a command of theirs. */
export const offeredAPlace = async (
  casewright: Casewright,
  { organiser }: PoolSide,
  id: string,
  application: Application,
) => {
  const { personId } = application;
  const trainee = await casewright.signIn(personId, { role: 'trainee' });
  await trainee.act(TRAINING, id, 'ApplyForPlace', application);
  await organiser.act(TRAINING, id, 'OfferPlace', { personId });
  return { confirm: () => trainee.act(TRAINING, id, 'ConfirmPlace', { personId }) };
};

/** The training has taken place, and these persons were there. */
export const held = async ({ organiser }: PoolSide, id: string, attended: readonly string[]): Promise<Answer> => {
  await organiser.act(TRAINING, id, 'HoldTraining');
  return organiser.act(TRAINING, id, 'RecordAttendance', { attended, noShow: [] });
};
