import { on, refused, type Line } from '../line.js';
import { board, commissioningDirector, contractManager } from '../people/improvement-board.js';
import { provider } from '../people/organisations.js';
import { story } from '../story.js';

const FRAMEWORK = 'improvement_support';

/** What services are sought under the framework. */
const SERVICES = [
  'data profiles, knowledge and intelligence for self-assessment, improvement planning and peer challenge',
  'more sector data specialists for self-assessment',
  'recruitment and supply of sector specialists for council support packages, peer reviews and policy implementation',
];

/** The four contracts of the bulletin of 4 November 2011; no source tells of their value. All end with March 2012. */
export const CONTRACTS = {
  profiles: { id: 'sc_data_profiles', providerId: 'ws-atkins', service: 'data profiles' },
  practice: {
    ...{ id: 'sc_good_practice', providerId: 'c4eo' },
    service: 'validation and dissemination of good practice',
  },
  specialists: {
    ...{ id: 'sc_specialists', providerId: 'c4eo' },
    service: 'recruitment of specialists from the sector',
  },
  trials: {
    ...{ id: 'sc_pbr_sufficiency', providerId: 'serco' },
    service: 'children’s centre sufficiency and payment-by-results trials',
  },
} as const;

export type Contract = (typeof CONTRACTS)[keyof typeof CONTRACTS];

/** Until the end of October 2011 C4EO and Serco go on without competition, and not a day longer (SC-R02). */
const interim = ['c4eo', 'serco'].flatMap((providerId) => {
  const registered = (endsOn: string) => ({ providerId, service: 'improvement support until the tenders', endsOn });
  return story('service-contract', `interim_${providerId}`, [
    refused('SC-R02', on('2011-07-20', contractManager, 'RegisterInterim', registered('2011-11-30'))),
    on('2011-07-20', contractManager, 'RegisterInterim', registered('2011-10-31')),
  ]);
});

const bidders = [...new Set(Object.values(CONTRACTS).map(({ providerId }) => providerId))];

const bid = (bidderId: string): readonly Line[] => [
  on('2011-09-16', contractManager, 'ReceiveBid', { bidderId, lots: SERVICES, receivedAt: '2011-09-15T12:00:00.000Z' }),
  ...['evaluator-1', 'evaluator-2'].map((evaluatorId) =>
    on('2011-09-28', contractManager, 'ScoreBid', { bidderId, score: 75, evaluatorId }),
  ),
];

const framework = story('framework', FRAMEWORK, [
  on('2011-07-25', contractManager, 'PlanFramework', {
    title: 'Improvement support',
    services: SERVICES,
    purpose: 'To tender for services as and when they are required',
  }),
  on('2011-08-08', contractManager, 'SpecifyFramework', {
    lots: ['support of councils', 'policy implementation'],
    startsOn: '2011-11-01',
    endsOn: '2012-03-31',
  }),
  on('2011-08-22', contractManager, 'AdvertiseFramework', { closesOn: '2011-09-19' }),
  ...bidders.flatMap(bid),
  on('2011-09-20', contractManager, 'CloseBids'),
  on('2011-10-05', board, 'EstablishFramework', { providerIds: bidders }),
]);

const tendered = ({ id, providerId, service }: Contract) =>
  story('service-contract', id, [
    on('2011-10-06', contractManager, 'SpecifyService', {
      frameworkId: FRAMEWORK,
      service,
      startsOn: '2011-11-01',
      endsOn: '2012-03-31',
    }),
    on('2011-10-07', contractManager, 'InviteTenders', { closesOn: '2011-10-19', invitedProviderIds: [providerId] }),
    on('2011-10-18', provider(providerId), 'SubmitTender', {
      providerId,
      pricePence: 10_000_000,
      ref: 'Illustrative tender',
    }),
    on('2011-10-20', contractManager, 'CloseTenders'),
    on('2011-10-26', commissioningDirector, 'AwardContract', { providerId, reason: 'Best value of the tenders' }),
    on('2011-11-01', contractManager, 'StartContract', { startedOn: '2011-11-01' }),
  ]);

/** The interim arrangement, the framework that takes its place, and the contracts under it. */
export const contracts = [...interim, ...framework, ...Object.values(CONTRACTS).flatMap(tendered)];
