import type { Answer, Casewright, Person } from './casewright.js';
import { request, REVIEW, slot } from './review.js';

/** The Board's side of reviews, signed in. */
export const boardSide = async (casewright: Casewright) => ({
  lead: await casewright.signIn('lead-1', { role: 'peer-review-lead' }),
  coordinator: await casewright.signIn('coordinator-1', { role: 'peer-review-coordinator' }),
  officer: await casewright.signIn('officer-1', { role: 'cib-officer' }),
  auditor: await casewright.signIn('auditor-1', { role: 'auditor' }),
});

export type BoardSide = Awaited<ReturnType<typeof boardSide>>;

/** Somebody who may join a team. */
export type Colleague = { readonly personId: string; readonly homeOrgId: string; readonly seat: string };

export const RUTH: Colleague = { personId: 'ruth', homeOrgId: 'luton', seat: 'lead' };
export const SAM: Colleague = { personId: 'sam', homeOrgId: 'essex', seat: 'social-care-senior-manager' };
export const NIA: Colleague = { personId: 'nia', homeOrgId: 'nhs_anglia', seat: 'nhs-professional' };
export const OTTO: Colleague = { personId: 'otto', homeOrgId: 'luton', seat: 'other-peer' };
export const FOUR = [RUTH, SAM, NIA, OTTO];

/** The directory learns of people, trained on a day. */
export const trained = (
  { officer }: BoardSide,
  completedOn: string,
  ...people: readonly Colleague[]
): Promise<Answer> =>
  officer.post('/directory/import', {
    people: people.map(({ personId, homeOrgId }) => ({
      ...{ personId, homeOrgId, trainings: [{ kind: 'peer-review', completedOn }] },
    })),
  });

/** The director of a council's children's services, and a review of that council with firm dates. */
export const scheduled = async (
  casewright: Casewright,
  { lead, coordinator }: BoardSide,
  id: string,
  { councilId = 'alpha', regionId = 'E', startDate = '2012-01-16', endDate = '2012-01-20' } = {},
): Promise<Person> => {
  const dcs = await offered(casewright, { lead, coordinator }, id, { councilId, regionId, startDate, endDate });
  await dcs.act(REVIEW, id, 'ConfirmSlot', { slotId: id });
  return dcs;
};

/** The same with dates on offer. */
export const offered = async (
  casewright: Casewright,
  { lead, coordinator }: Pick<BoardSide, 'lead' | 'coordinator'>,
  id: string,
  { councilId = 'alpha', regionId = 'E', startDate = '2012-01-16', endDate = '2012-01-20' } = {},
): Promise<Person> => {
  const dcs = await casewright.signIn(`dcs-${councilId}`, { role: 'council-dcs', orgId: councilId });
  await dcs.start(REVIEW, 'RequestReview', id, request(councilId, regionId));
  await lead.act(REVIEW, id, 'AcceptRequest', { reviewLeadId: 'lead-1' });
  await coordinator.act(REVIEW, id, 'OfferSlot', slot(id, startDate, endDate));
  return dcs;
};

export const invite = (
  { coordinator }: Pick<BoardSide, 'coordinator'>,
  id: string,
  colleague: Colleague,
  ...declaredInterests: readonly object[]
): Promise<Answer> => coordinator.act(REVIEW, id, 'InviteReviewer', { ...colleague, declaredInterests });

export const accept = (reviewer: Person, id: string, personId: string): Promise<Answer> =>
  reviewer.act(REVIEW, id, 'AcceptInvitation', {
    ...{ personId, releaseConfirmedBy: { personId: `${personId}-s-boss` }, declaredInterests: [] },
  });

/** A team of four has been invited, and has accepted. */
export const withTeam = async (casewright: Casewright, board: BoardSide, id: string): Promise<void> => {
  await trained(board, '2011-10-05', ...FOUR);
  for (const colleague of FOUR) {
    await invite(board, id, colleague);
    const reviewer = await casewright.signIn(colleague.personId, { role: 'reviewer' });
    await accept(reviewer, id, colleague.personId);
  }
};
