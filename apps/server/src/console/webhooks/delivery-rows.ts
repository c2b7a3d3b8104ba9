import type { Registry } from '@casewright/engine';
import type { Delivery } from '@casewright/subscriptions';
import { idOfStream } from '@casewright/workflow';
import { spoken } from '../page/spoken.js';
import { momentInWords } from './webhook-in-words.js';

/** A delivery as a row of the log. */
export type DeliveryRow = {
  readonly id: number;
  readonly event: string;
  readonly type: string;
  readonly about: string;
  readonly state: { readonly text: string; readonly colour: string };
  readonly attempts: number;
  readonly queued: string;
  /** What the receiver answered, or why it did not. */
  readonly last: string;
  /** Where its owner has it sent again, once it was given up. */
  readonly retry: string | undefined;
};

const STATES: Readonly<Record<Delivery['state'], DeliveryRow['state']>> = {
  waiting: { text: 'Waiting', colour: 'blue' },
  held: { text: 'Behind another', colour: 'grey' },
  delivered: { text: 'Delivered', colour: 'green' },
  dead: { text: 'Given up', colour: 'red' },
  failed: { text: 'Test failed', colour: 'red' },
};

type Around = {
  readonly registry: Registry;
  readonly isOwn: boolean;
  /** Its webhook is neither paused nor disabled. */
  readonly isActive: boolean;
};

/** A delivery as the log shows it. */
export const deliveryRow = (delivery: Delivery, { registry, isOwn, isActive }: Around): DeliveryRow => {
  const { id, subscription, state, type, stream, attempts, queuedAt } = delivery;
  return {
    ...{ id, event: spoken(type.split('.').at(-2) ?? type), type, about: aboutOf(stream, registry) },
    ...{ state: STATES[state], attempts, queued: momentInWords(queuedAt), last: lastOf(delivery, isActive) },
    retry: isOwn && state === 'dead' ? `/webhooks/${subscription}/deliveries/${id}/retry` : undefined,
  };
};

const aboutOf = (stream: string, registry: Registry): string => {
  if (stream === '') return 'A test';
  const workflow = registry.ofCategory(stream.slice(0, stream.indexOf('-')));
  return workflow === undefined ? stream : `${workflow.content.title} ${idOfStream(stream)}`;
};

/** What came of the last attempt: `Answered 503 on 9 January 2012 at 10:00am, next try on …`. */
const lastOf = (delivery: Delivery, isActive: boolean): string => {
  const { state, dueAt, lastAttemptAt, lastStatus, lastError } = delivery;
  if (lastAttemptAt === undefined) return 'Not sent yet';
  const came = lastStatus === undefined ? (lastError ?? 'No answer') : `Answered ${lastStatus}`;
  const next = isActive && state === 'waiting' && dueAt > lastAttemptAt ? `, next try on ${momentInWords(dueAt)}` : '';
  return `${came} on ${momentInWords(lastAttemptAt)}${next}`;
};
