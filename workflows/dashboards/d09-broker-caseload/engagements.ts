import { history } from '@casewright/read-models/dashboards';
import { z } from 'zod';

const available = z.object({ availableFrom: z.string() });

/** Whose each broker engagement is, and from when on. */
export const engagements = history({
  name: 'broker_engagements',
  version: 1,
  workflow: 'broker-engagement',
  events: {
    BrokerApplied: z.object({ personId: z.string() }),
    BrokerAppointed: available,
    BrokerReengaged: available,
  },
  facts: { personId: 'text', availableFrom: 'text' },
  changes: {
    BrokerApplied: ({ data: { personId } }) => ({ personId }),
    BrokerAppointed: ({ data: { availableFrom } }) => ({ availableFrom }),
    BrokerReengaged: ({ data: { availableFrom } }) => ({ availableFrom }),
  },
});
