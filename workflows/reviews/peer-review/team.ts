import type { z } from 'zod';
import type { events } from './events.js';

type Invitation = Readonly<z.output<typeof events.ReviewerInvited>>;

/** Somebody who was asked to join the team, and what has become of that. */
export type Member = Pick<Invitation, 'personId' | 'homeOrgId' | 'seat' | 'trainedOn'> & {
  /** On `reconfirm` the dates have moved since the member accepted. */
  readonly status: 'invited' | 'accepted' | 'declined' | 'stoodDown' | 'reconfirm';
  readonly interests: Invitation['declaredInterests'];
};

export type Team = readonly Member[];

export const memberOf = (team: Team, personId: string): Member | undefined =>
  team.find((member) => member.personId === personId);

/** Those who have a seat, or are asked to take one. */
export const seated = (team: Team): Team =>
  team.filter(({ status }) => status !== 'declined' && status !== 'stoodDown');

/** Those who have said yes to the dates as they are. */
export const accepted = (team: Team): Team => team.filter(({ status }) => status === 'accepted');

/** Whether a person is asked to say yes or no. */
export const isAsked = (team: Team, personId: string): boolean =>
  ['invited', 'reconfirm'].includes(memberOf(team, personId)?.status ?? '');

/** The team with another standing of one of its members. */
export const withStatus = (team: Team, personId: string, status: Member['status']): Team =>
  team.map((member) => (member.personId === personId ? { ...member, status } : member));

/** The team after its dates have moved: everybody who had accepted is asked again. */
export const askedAgain = (team: Team): Team =>
  team.map((member) => (member.status === 'accepted' ? { ...member, status: 'reconfirm' } : member));
