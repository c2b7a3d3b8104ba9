import type { Casewright, Person } from './casewright.js';

export const REVIEW = 'peer-review';

/** The people of a peer review, signed in. */
export const reviewPeople = async (casewright: Casewright, councilId = 'bedford') => ({
  dcs: await casewright.signIn(`dcs-${councilId}`, { role: 'council-dcs', orgId: councilId }),
  lead: await casewright.signIn('lead-1', { role: 'peer-review-lead' }),
  coordinator: await casewright.signIn('coordinator-1', { role: 'peer-review-coordinator' }),
  auditor: await casewright.signIn('auditor-1', { role: 'auditor' }),
});

export type ReviewPeople = Awaited<ReturnType<typeof reviewPeople>>;

export const request = (councilId = 'bedford', regionId = 'E') => ({
  ...{ councilId, regionId, reviewType: 'safeguarding', focus: ['front door'] },
  ...{ preferredFrom: '2012-01-03', preferredTo: '2012-03-30' },
  requestedBy: { personId: `dcs-${councilId}` },
});

/** A review whose coordinator looks for dates. */
export const findingSlot = async ({ dcs, lead }: { readonly dcs: Person; readonly lead: Person }, id: string) => {
  await dcs.start(REVIEW, 'RequestReview', id, request());
  return lead.act(REVIEW, id, 'AcceptRequest', { reviewLeadId: 'lead-1' });
};

export const slot = (slotId: string, startDate: string, endDate: string) => ({ slotId, startDate, endDate });
