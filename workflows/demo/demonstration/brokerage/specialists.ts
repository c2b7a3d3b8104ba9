import { on, upTo, type Line } from '../line.js';
import { recruiter } from '../people/improvement-board.js';
import { story } from '../story.js';

/** Somebody who practises in a council or in the NHS. No source names one, so each has the title of the role. */
export type Specialist = { readonly personId: string; readonly homeOrgId: string };

const specialist = (number: number, homeOrgId: string): Specialist => ({ personId: `specialist-${number}`, homeOrgId });

/** Illustrative: they come from councils that are neither reviewed nor supported here. */
export const SPECIALISTS = {
  one: specialist(1, 'leeds'),
  two: specialist(2, 'kent'),
  three: specialist(3, 'staffordshire'),
  four: specialist(4, 'somerset'),
  five: specialist(5, 'wandsworth'),
  six: specialist(6, 'oldham'),
  seven: specialist(7, 'norfolk'),
} as const;

/** The id of a specialist's place in the pool. */
export const inSpecialistPool = (personId: string): string => personId.replace('-', '_');

export const specialistsInDirectory = Object.values(SPECIALISTS).map(({ personId, homeOrgId }) => ({
  ...{ personId, name: 'Sector specialist', homeOrgId, homeOrgKind: 'council', roles: ['sector-specialist'] },
}));

const recruited = ({ personId, homeOrgId }: Specialist, until: string, also: readonly Line[] = []) =>
  story('sector-specialist', inSpecialistPool(personId), [
    ...upTo(until, [
      on('2011-09-05', { personId, role: 'sector-specialist' }, 'ApplyAsSpecialist', {
        ...{ personId, homeOrgId, homeOrgKind: 'council', grade: 'Head of service' },
        ...{ specialisms: ['Illustrative: social work practice'], rolesWanted: ['support', 'peer-reviewer'] },
      }),
      on('2011-09-12', recruiter, 'ShortlistSpecialist'),
      on('2011-09-19', recruiter, 'AcceptSpecialist', {
        homeAuthorityConsentRef: `Consent of ${homeOrgId}`,
        capacityDaysPerYear: 20,
        roles: ['support', 'peer-reviewer'],
      }),
      on('2011-10-10', recruiter, 'RecordTraining', {
        eventId: 'support_october_2011',
        kind: 'support',
        completedOn: '2011-10-07',
      }),
      on('2011-10-10', recruiter, 'ReleaseToPool'),
    ]),
    ...also,
  ]);

const self = { personId: SPECIALISTS.five.personId, role: 'sector-specialist' };

/** C4EO recruits practising people of the sector for support of councils. */
export const specialists = [
  ...[SPECIALISTS.one, SPECIALISTS.two, SPECIALISTS.three, SPECIALISTS.four].flatMap((one) =>
    recruited(one, 'ReleaseToPool'),
  ),
  ...recruited(SPECIALISTS.five, 'ReleaseToPool', [
    on('2012-01-09', self, 'PauseSpecialist', { reason: 'An inspection at home', until: '2012-03-01' }),
  ]),
  ...recruited(SPECIALISTS.six, 'AcceptSpecialist'),
  ...recruited(SPECIALISTS.seven, 'ShortlistSpecialist'),
];
