import type { Casewright } from './casewright.js';

/** Those who recruit, send and cover for the specialist Ann of Leeds. */
export const specialistPeople = async (casewright: Casewright) => ({
  ann: await casewright.signIn('ann', { role: 'sector-specialist' }),
  recruiter: await casewright.signIn('recruiter-1', { role: 'specialist-recruiter' }),
  leeds: await casewright.signIn('leeds-1', { role: 'home-authority', orgId: 'leeds' }),
  finance: await casewright.signIn('finance-1', { role: 'finance' }),
});

export type SpecialistPeople = Awaited<ReturnType<typeof specialistPeople>>;

/** Ann comes into the pool as `ann`, trained for support. */
export const recruit = async ({ ann, recruiter }: SpecialistPeople) => {
  const act = (command: string, data: object = {}) => recruiter.act('sector-specialist', 'ann', command, data);
  await ann.start('sector-specialist', 'ApplyAsSpecialist', 'ann', {
    ...{ personId: 'ann', homeOrgId: 'leeds', homeOrgKind: 'council', grade: 'Head of service' },
    ...{ specialisms: ['front door'], rolesWanted: ['support'] },
  });
  await act('ShortlistSpecialist');
  await act('AcceptSpecialist', { homeAuthorityConsentRef: 'leeds-17', capacityDaysPerYear: 10, roles: ['support'] });
  await act('RecordTraining', { eventId: 't1', kind: 'support', completedOn: '2011-09-30' });
  return act('ReleaseToPool');
};

/** Ann is matched to a deployment, and Leeds lets her go, with backfill or without. */
export const send = async (
  { recruiter, leeds, ann }: SpecialistPeople,
  startedOn: string,
  { id = 'd1', backfill = true } = {},
) => {
  await recruiter.act('specialist-deployment', id, 'MatchSpecialist', { specialistId: 'ann' });
  await leeds.act('specialist-deployment', id, 'ReleaseSpecialist', { releasedBy: { personId: 'leeds-2' }, backfill });
  return ann.act('specialist-deployment', id, 'StartDeployment', { startedOn });
};
