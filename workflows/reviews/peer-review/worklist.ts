/** Who has to do with a review, from which event on. */
export const worklist = {
  PeerReviewRequested: ({ councilId, regionId, linkedCaseId }: Request) => ({
    councilId,
    regionId,
    ...(linkedCaseId === undefined ? {} : { related: [`improvementCase-${linkedCaseId}`] }),
  }),
  ReviewRequestAccepted: ({ reviewLeadId }: { readonly reviewLeadId: string }) => ({ ownerId: reviewLeadId }),
  ReviewerInvited: ({ personId, homeOrgId, seat }: Invitation) => ({
    joins: {
      ...{ reviewer: personId, 'home-authority': homeOrgId },
      ...(seat === 'lead' ? { 'review-team-lead': personId } : {}),
    },
  }),
  CouncilResponseRecorded: ({ shareWithBrokerage }: { readonly shareWithBrokerage: boolean }) =>
    shareWithBrokerage ? { task: { for: 'lead-broker', title: 'A council shared what its peer review found' } } : {},
  ReviewerDeclined: ({ personId }: Named) => leaves(personId),
  ReviewerStoodDown: ({ personId }: Named) => leaves(personId),
  ReviewConflictDecided: ({ personId, decision }: Decision) => (decision === 'upheld' ? leaves(personId) : {}),
};

type Named = { readonly personId: string };
type Request = { readonly councilId: string; readonly regionId: string; readonly linkedCaseId?: string | undefined };
type Invitation = Named & { readonly homeOrgId: string; readonly seat: string };
type Decision = Named & { readonly decision: string };

const leaves = (personId: string) => ({ leaves: { reviewer: personId, 'review-team-lead': personId } });
