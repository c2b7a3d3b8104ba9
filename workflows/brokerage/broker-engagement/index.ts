import {
  AppointBroker,
  ApplyAsBroker,
  AssignRegions,
  PoolApplicant,
  ReengageBroker,
  RejectBrokerApplicant,
  ReleaseBroker,
  StartEngagement,
  WithdrawBrokerApplication,
} from './commands.js';
import { content } from './content.js';
import { define } from './definition.js';
import { timers } from './timers.js';

/** Associate brokers are advertised for, selected, appointed and released, and a pool is kept (DOMAIN 5.15). */
export default define({
  commands: {
    // Somebody applies, and is appointed, pooled or neither.
    ...{ ApplyAsBroker, PoolApplicant, AppointBroker, RejectBrokerApplicant, WithdrawBrokerApplication },

    // The engagement starts on the day the broker is available.
    ...{ StartEngagement },

    // Regions come and go; whoever has handed over everything may be released, and engaged again.
    ...{ AssignRegions, ReleaseBroker, ReengageBroker },
  },
  timers,
  worklist: {
    BrokerApplied: ({ personId }) => ({
      ...{ ownerId: personId, brokerId: personId },
      joins: { 'broker-applicant': personId },
    }),
    BrokerRegionsAssigned: ({ regionIds: [first = null] }) => ({ regionId: first }),
  },
  content,
});
