import { later } from '../later.js';
import { on, type By } from '../line.js';
import { commissioningDirector } from '../people/improvement-board.js';
import { story } from '../story.js';

type Broker = {
  readonly personId: string;
  readonly name: string;
  readonly availableFrom: string;
  /** The regions whose link person the broker is. */
  readonly regions: readonly string[];
};

const broker = (name: string, availableFrom: string, ...regions: readonly string[]): Broker => ({
  ...{ personId: name.toLowerCase().replace(' ', '-'), name, availableFrom, regions },
});

/** The six associate brokers of the bulletin of 4 November 2011; Howard Cooper joins in January, the day is inferred. */
export const BROKERS = {
  claireBurgess: broker('Claire Burgess', '2011-11-04', 'WM'),
  christineCassell: broker('Christine Cassell', '2011-11-04', 'EM'),
  howardCooper: broker('Howard Cooper', '2012-01-01', 'NW'),
  andyRoberts: broker('Andy Roberts', '2011-11-04', 'SE'),
  daveSmith: broker('Dave Smith', '2011-11-04', 'YH', 'NE'),
  alexWalters: broker('Alex Walters', '2011-11-04', 'E'),
} as const;

/** As the broker of cases of their own. */
export const inOwnCases = ({ personId }: Broker): By => ({ personId, role: 'associate-broker' });

/** As the lead broker of a region. */
export const inRegion = ({ personId }: Broker, regionId: string): By => ({ personId, role: 'lead-broker', regionId });

/** What the directory knows of the brokers. The other two link persons are no brokers. */
export const brokersInDirectory = Object.values(BROKERS).map(({ personId, name }) => ({
  ...{ personId, name, homeOrgId: 'cib', homeOrgKind: 'other' },
  roles: ['associate-broker', 'lead-broker', 'link-person'],
}));

const engaged = (who: Broker) =>
  story('broker-engagement', who.personId.replace('-', '_'), [
    on('2011-09-19', { personId: who.personId, role: 'broker-applicant' }, 'ApplyAsBroker', {
      personId: who.personId,
      specialisms: ['improvement of children’s services'],
      scope: 'national',
    }),
    on('2011-10-17', commissioningDirector, 'AppointBroker', { availableFrom: who.availableFrom, daysPerMonth: 8 }),
    on(later(who.availableFrom, 2), commissioningDirector, 'AssignRegions', { regionIds: who.regions }),
  ]);

const applicant = { personId: 'broker-applicant', role: 'broker-applicant' };

/** Further appointments come from the pool of applicants, who are not named. */
const pooled = story('broker-engagement', 'broker_applicant', [
  on('2011-09-20', applicant, 'ApplyAsBroker', {
    personId: applicant.personId,
    specialisms: ['Illustrative: early years'],
    scope: 'local',
  }),
  on('2011-10-17', commissioningDirector, 'PoolApplicant'),
]);

/** The team of associate brokers. */
export const brokers = [...Object.values(BROKERS).flatMap(engaged), ...pooled];
