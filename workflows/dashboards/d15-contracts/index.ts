import type { Dashboard } from '@casewright/read-models/dashboards';
import { callOffPrices, contractTerms } from './contract-histories.js';
import { contracts } from './contracts.js';
import { leftOpen } from './left-open.js';

const SOON_DAYS = 60;

const dashboard: Dashboard = {
  id: 'D15',
  title: 'Contracts',
  definition:
    'per contract: live?, ends in <= 60 days, committed = call-offs approved, ordered, delivering, delivered, ' +
    'accepted, disputed, closed (closed at the paid amount, others at pricePence), paid, ceiling left; interim ' +
    'arrangements flagged',
  for: ['contract-manager', 'lead-broker', 'associate-broker'],
  views: [contractTerms, callOffPrices],
  answer: async ({ standing, today, calendar }) => {
    const open = await standing(contractTerms)
      .where('row.final', '=', 0)
      .select(['row.id', 'row.stage', 'row.service', 'row.providerId'])
      .select(['row.endsOn', 'row.ceilingPence', 'row.interim'])
      .orderBy('row.id')
      .execute();
    const callOffs = await standing(callOffPrices)
      .select(['row.id', 'row.final', 'row.stage', 'row.contractId', 'row.forStream', 'row.requestedById'])
      .select(['row.pricePence', 'row.paidPence'])
      .orderBy('row.id')
      .execute();
    const over = await standing(contractTerms).where('row.final', '=', 1).select('row.id').execute();

    const { figures, rows } = contracts(open, callOffs, calendar.addDays(today, SOON_DAYS));
    const left = leftOpen(callOffs, new Set(over.map(({ id }) => id)));
    return { figures: { ...figures, leftOpen: left.length }, rows: [...rows, ...left] };
  },
  shows: {
    labels: {
      ...{ endsIn60Days: 'Ends within 60 days', endingIn60Days: 'Ending within 60 days', interim: 'Interim' },
      ...{ committedPence: 'Committed', ceilingLeftPence: 'Left of the ceiling', leftOpen: 'Call-offs left open' },
    },
    tables: {
      contract: {
        title: 'Contracts',
        labels: { id: 'Contract' },
        as: { id: { caseOf: 'service-contract' }, stage: { stageOf: 'service-contract' } },
      },
      'call-off left open': {
        title: 'Call-offs left open under a contract that is over',
        labels: { id: 'Call-off', forStream: 'For' },
        as: { id: { caseOf: 'call-off' }, stage: { stageOf: 'call-off' }, contractId: { caseOf: 'service-contract' } },
      },
    },
    bars: ['committedPence'],
  },
};

export default dashboard;
