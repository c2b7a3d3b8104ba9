import { period, type Dashboard } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { peerReviews } from '../histories/peer-reviews.js';
import { yetToUse } from './yet-to-use.js';

const ENTITLEMENT = 'review.entitlementPeriod';

const settings = z.object({ [ENTITLEMENT]: period('2011-07-01..2012-03-31') });

const dashboard: Dashboard = {
  id: 'D02',
  title: 'Councils yet to use their entitlement',
  definition:
    'register of councils minus councils with >= 1 PeerReviewStarted in the entitlement period not restored; split: ' +
    'nothing open / requested or waitlisted / scheduled (held)',
  for: ['peer-review-lead', 'cib-board'],
  views: [peerReviews],
  answer: async ({ standing, register: { councils, parameters } }) => {
    const reviews = await standing(peerReviews)
      .select(['row.councilId', 'row.final', 'row.startDate', 'row.startedOn', 'row.restored'])
      .execute();
    return yetToUse(councils, reviews, settings.parse(parameters)[ENTITLEMENT]);
  },
  shows: {
    labels: {
      councils: 'Councils on the register',
      yetToUse: 'Councils yet to use their entitlement',
      nothingOpen: 'With no review open',
      requested: 'With a review requested or on the waiting list',
      scheduled: 'With a review scheduled',
      status: 'Their next review',
    },
    as: { status: 'code' },
    sums: [{ title: 'Councils yet to use it by region', by: 'regionId' }],
    cases: ({ councilId, status }) =>
      status === 'nothing-open' ? undefined : { workflow: 'peer-review', council: councilId, final: false },
    headline: { figures: ['yetToUse'] },
  },
};

export default dashboard;
