import type { Console } from './console.js';
import type { Desk, Role, Seat } from './desk.js';

export const AUDITOR = 'Auditor';
export const ADVISER = 'Children’s Services Adviser, North East';
export const COMMISSIONER = 'Commissioning director';
export const COORDINATOR = 'Peer review co-ordinator';
export const DIRECTOR = 'Director of Children’s Services, Darlington';
export const LEAD_BROKER = 'Lead broker, North East';
export const MANAGER = 'Programme manager';

/** Somebody whom the sign-in page offers, or anybody else. */
export type Who = string | Role;

/** A director of children's services whom the sign-in page does not offer. */
export const directorOf = (councilId: string): Role => ({
  ...{ 'Person id': `dcs-${councilId}`, Role: 'Council DCS', 'Organisation id (optional)': councilId },
});

export const REVIEW_LEAD: Role = { 'Person id': 'paul-curran', Role: 'Peer review lead' };

export const SUBSCRIBER: Role = { 'Person id': 'subscriber-1', Role: 'Subscriber' };

/** A window of somebody who is signed in. */
export const deskOf = async (at: Console, who: Who, seat: Seat): Promise<Desk> => {
  const desk = await at.desk(seat);
  await (typeof who === 'string' ? desk.signInAs(who) : desk.signIn(who));
  return desk;
};
