import { limitedBy } from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import type { KnownBroker } from '../brokers.js';
import { rule } from '../definition.js';
import { brokerLoad } from '../ledgers.js';

type Known = Pick<KnownBroker, 'engagements'>;

/** IC-R03: brokers are associates with a place of their own, appointed or active. */
export const hasAPlace = rule<{ readonly brokerId: string }, Known>(
  'IC-R03',
  ({ input: { brokerId }, lookups: { engagements } }) =>
    engagements.length > 0 || {
      message: `${brokerId} has no engagement as an associate broker, appointed or active.`,
      field: 'brokerId',
    },
);

/** IC-R05: no broker before the day they are available. */
export const isAvailable = rule<unknown, Known>('IC-R05', ({ lookups: { engagements }, today }) => {
  const [from] = engagements.map(({ data: { availableFrom = '' } }) => availableFrom).toSorted();
  return from === undefined || from <= today || `The broker is available from ${dateInWords(from)}, not before.`;
});

/** IC-R07: a broker has room for a few open cases. */
export const hasRoom = limitedBy('IC-R07', brokerLoad);

/** IC-R25: the council may turn down two brokers. */
export const mayStillReject = rule('IC-R25', ({ case: { brokerRejections }, settings }) => {
  const most = settings['case.brokerRejections'];
  return (
    brokerRejections < most ||
    `The council has turned down ${brokerRejections} brokers, and ${most} is the most. Talk to the commissioning director.`
  );
});
