import { automaticRaise } from '@casewright/workflow/escalation';
import { id, interest, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { brokerKnownAs } from '../brokers.js';
import { command } from '../definition.js';
import { brokerOf } from '../improvement-case.js';
import { hasAPlace, hasRoom, isAvailable, mayStillReject } from '../rules/broker.js';
import { canBeCleared, hasAConflict, hasNoConflict, isNotDeclaredYet } from '../rules/conflicts.js';
import { notOnOneself, notWhoProposed } from '../rules/two-sides.js';
import { ASSIGNED } from '../stages.js';
import { CONFLICTS } from '../vocabulary.js';

const declaredInterests = z.array(interest);

type NamesABroker = { readonly brokerId: string };
type NamesANewBroker = { readonly newBrokerId: string };

export const ProposeBroker = command(z.strictObject({ brokerId: id, declaredInterests }), ({ input }) =>
  brokerKnownAs(input.brokerId),
).rows({
  from: ['brokerAssignment.awaitingBroker'],
  by: ['commissioning-director'],
  rules: [
    ...[hasAPlace, isAvailable],
    hasNoConflict<NamesABroker & { readonly declaredInterests: z.output<typeof declaredInterests> }>(
      ({ input }) => input,
    ),
    hasRoom,
    notOnOneself<NamesABroker>(({ input }) => input.brokerId),
  ],
  emits: 'BrokerProposed',
});

export const ConfirmBroker = command(z.strictObject({}), ({ case: recorded }) =>
  brokerKnownAs(brokerOf(recorded)),
).rows({
  from: ['brokerAssignment.brokerProposed'],
  by: ['council-dcs'],
  rules: [
    isAvailable,
    hasNoConflict(({ case: recorded }) => ({
      ...{ brokerId: brokerOf(recorded), declaredInterests: recorded.brokerInterests },
    })),
    ...[hasRoom, notWhoProposed],
  ],
  emits: 'BrokerAssigned',
  decide: ({ case: recorded, today }) => ({ brokerId: brokerOf(recorded), assignedOn: today }),
});

/** When the council has turned down as many brokers as it may, the director hears of it (IC-R25). */
export const RejectBroker = command(z.strictObject({ reason: text })).rows({
  from: ['brokerAssignment.brokerProposed'],
  by: ['council-dcs'],
  rules: [mayStillReject],
  emits: ['BrokerRejected', 'EscalationRaised', 'EscalationSteppedUp'],
  decideAll: ({ input, case: recorded, settings }) => {
    const count = recorded.brokerRejections + 1;
    return [
      { type: 'BrokerRejected', data: { ...input, count, brokerId: brokerOf(recorded) } },
      ...(count < settings['case.brokerRejections']
        ? []
        : automaticRaise(recorded.escalation, 2, `The council has turned down ${count} brokers.`)),
    ];
  },
});

/** Another broker takes over. Stage and deadlines stay as they are (IC-R22). */
export const ReassignBroker = command(
  z.strictObject({ newBrokerId: id, reason: text, handoverNote: text, declaredInterests }),
  ({ input }) => brokerKnownAs(input.newBrokerId),
).rows({
  from: ASSIGNED,
  by: ['commissioning-director'],
  rules: [
    isAvailable,
    hasNoConflict<NamesANewBroker & { readonly declaredInterests: z.output<typeof declaredInterests> }>(
      ({ input: { newBrokerId: brokerId, declaredInterests: declared } }) => ({
        ...{ brokerId, declaredInterests: declared },
      }),
    ),
    hasRoom,
    notOnOneself<NamesANewBroker>(({ input }) => input.newBrokerId),
  ],
  emits: 'BrokerReassigned',
  decide: ({ case: recorded }) => ({ previousBrokerId: brokerOf(recorded) }),
});

export const DeclareBrokerConflict = command(
  z.strictObject({ brokerId: id, nature: z.enum(CONFLICTS), detail: text }),
).rows({
  from: ASSIGNED,
  by: ['lead-broker', 'associate-broker', 'council-dcs'],
  rules: [isNotDeclaredYet],
  emits: 'BrokerConflictDeclared',
});

export const ClearBrokerConflict = command(z.strictObject({ brokerId: id, reason: text })).rows({
  from: ASSIGNED,
  by: ['commissioning-director'],
  rules: [hasAConflict, canBeCleared, notOnOneself<NamesABroker>(({ input }) => input.brokerId)],
  emits: 'BrokerConflictCleared',
});
