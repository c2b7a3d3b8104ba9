import { later } from '../later.js';
import { on, type Line } from '../line.js';
import { adviser } from '../people/government-office.js';
import { dcs, provider } from '../people/organisations.js';
import { EXAMPLE_INDICATORS, EXAMPLE_ROWS } from './example-rows.js';
import { jointPlan, type Offer } from './joint-plan.js';

const COUNCIL = 'darlington';
const csa = adviser('NE');

const inId = (niCode: string): string => niCode.toLowerCase().replace(' ', '');

const offers: readonly Offer[] = EXAMPLE_ROWS.map(({ niCode, ...row }) => ({ ...row, priorityId: inId(niCode) }));

/** A week before it was due. What is not delivered is overdue. */
const delivered = offers
  .filter(({ offerId }) => offerId !== 'ex2')
  .flatMap(({ offerId, providerId, dueBy, days, visits }): readonly Line[] => {
    const date = later(dueBy, -5);
    return [
      on(date, provider(providerId), 'RecordSupportDelivered', {
        offerId,
        date,
        ...(days === undefined ? {} : { days }),
        ...(visits === undefined ? {} : { visits }),
      }),
      on(later(date, 10), dcs(COUNCIL), 'RecordSupportFeedback', { offerId, rating: providerId === 'tpc' ? 4 : 5 }),
      on(later(date, 15), csa, 'CommunicateFeedback', { offerId, communicatedOn: later(date, 15) }),
    ];
  });

const met = ['2009-05-14', '2009-08-13', '2009-11-12'].map((date) =>
  on(date, csa, 'RecordEngagementMeeting', { date, matters: ['Delivery of support'] }),
);

/** The plan that shows the example rows of the guidance, word for word. That it is this council's is illustrative. */
export const examplePlan = jointPlan({
  ...{ councilId: COUNCIL, regionId: 'NE', opened: '2009-01-05', offers, until: 'CopyJisp' },
  priorities: EXAMPLE_INDICATORS.map(({ niCode, title }) => ({ priorityId: inId(niCode), niCode, title })),
  also: [...met, ...delivered],
});
