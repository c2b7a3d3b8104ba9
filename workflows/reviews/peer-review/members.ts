import type { Holdings, Lookup, Person } from '@casewright/workflow';
import { reviewerSeats, type Seat } from './ledgers.js';
import type { Team } from './team.js';

/** What is known of a member beside this review: the home organisation, and seats. */
export type MemberNow = { readonly person: Person | undefined; readonly seats: Holdings<Seat> };

/** Of each of these members what is known now, by person. */
export const membersNow = (members: Team): Lookup<ReadonlyMap<string, MemberNow>> => ({
  request: undefined,
  follow: () =>
    members.flatMap(({ personId }) => [
      { from: 'directory', kind: 'person', id: personId },
      { from: 'ledger', ledger: reviewerSeats.name, key: personId },
    ]),
  read: (_, answers) =>
    new Map(
      members.map(({ personId }, index) => [
        personId,
        { person: answers[2 * index] as Person | undefined, seats: answers[2 * index + 1] as Holdings<Seat> },
      ]),
    ),
});
