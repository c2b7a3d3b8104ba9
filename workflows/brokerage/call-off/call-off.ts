import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import type { events } from './events.js';

export type CallOffEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

export type Approval = { readonly personId: string; readonly role: string; readonly at: string };

/** What is remembered of a call-off: the request, who has had which part in it, what was delivered and paid. */
export type CallOff = Data<'CallOffRequested'> & {
  readonly submittedById?: string;
  readonly approvals: readonly Approval[];
  readonly orderRef?: string;
  readonly orderedById?: string;
  /** Persons who have acted for the provider. */
  readonly providerPersonIds: readonly string[];
  readonly delivered: readonly Data<'CallOffDeliveryRecorded'>[];
  readonly disputedById?: string;
  readonly acceptedOn?: string;
  readonly acceptedById?: string;
  /** What a settled dispute pays. */
  readonly agreedPence?: number;
  readonly paidPence: number;
  readonly overdue: readonly Data<'StageOverdue'>[];
};

const NOTHING_YET: Pick<CallOff, 'approvals' | 'providerPersonIds' | 'delivered' | 'paidPence' | 'overdue'> = {
  approvals: [],
  providerPersonIds: [],
  delivered: [],
  paidPence: 0,
  overdue: [],
};

/** A call-off before it is requested; nothing reads the rest of it then. */
export const NOT_YET_REQUESTED = NOTHING_YET as CallOff;

/** Days delivered so far. */
export const daysDelivered = ({ delivered }: CallOff): number => delivered.reduce((sum, { days }) => sum + days, 0);

const { on } = remembering<CallOff, CallOffEvent>();

const forTheProvider = ({ by }: CallOffEvent, { providerPersonIds }: CallOff) => ({
  providerPersonIds: [...new Set([...providerPersonIds, by.personId])],
});

/** What each event adds to the memory of a call-off. */
export const memory = {
  request: on('CallOffRequested', ({ data }) => data),
  submit: on('CallOffSubmitted', ({ by }) => ({ submittedById: by.personId })),
  approve: on('CallOffApproved', ({ by: { personId, role }, at }, { approvals }) => ({
    approvals: [...approvals, { personId, role, at }],
  })),
  order: on('CallOffOrdered', ({ data, by }) => ({ ...data, orderedById: by.personId })),
  takeOn: on('CallOffAcceptedByProvider', forTheProvider),
  deliver: on('CallOffDeliveryRecorded', (event, callOff) => ({
    ...forTheProvider(event, callOff),
    delivered: [...callOff.delivered, event.data],
  })),
  report: on('CallOffDelivered', forTheProvider),
  overdue: on('StageOverdue', ({ data }, { overdue }) => ({ overdue: [...overdue, data] })),
  accept: on('CallOffDeliveryAccepted', ({ data: { acceptedOn }, by }) => ({ acceptedOn, acceptedById: by.personId })),
  dispute: on('CallOffDisputed', ({ by }) => ({ disputedById: by.personId })),
  settle: on('CallOffDisputeSettled', ({ data: { agreedPence, acceptedOn }, by }) => ({
    ...{ agreedPence, acceptedOn, acceptedById: by.personId },
  })),
  pay: on('CallOffPaid', ({ data }) => ({ paidPence: data.amountPence })),
  cancel: on('CallOffCancelled', ({ data }) => ({ paidPence: data.paidForPartPence ?? 0 })),
};
