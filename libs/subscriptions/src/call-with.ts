import type { StoredEvent } from '@casewright/event-store';
import type { Outcome } from './attempt.js';
import { cloudEvent } from './cloud-event.js';
import { Undeliverable } from './guarded-lookup.js';
import type { Log, Parts } from './parts.js';
import { post } from './post.js';
import { signedHeaders } from './signature.js';
import type { Delivery } from './subscription.js';

/** Calls the receiver of a delivery with its event as it is in the log, signed anew. */
export const callWith = async (
  delivery: Pick<Delivery, 'subscription' | 'stream' | 'revision' | 'eventId' | 'webhookId'>,
  parts: Pick<Parts, 'log' | 'registry' | 'subscriptions' | 'calling' | 'clock'>,
  publicUrl: string,
  signal: AbortSignal,
): Promise<Outcome> => {
  const { log, registry } = parts;
  try {
    const event = await eventAt(log, delivery);
    const workflow = registry.ofCategory(delivery.stream.slice(0, delivery.stream.indexOf('-')));
    if (event === undefined || workflow === undefined)
      throw new Undeliverable('The event is no longer in the log, or its workflow is no longer there');
    return await sendBody(delivery, JSON.stringify(cloudEvent(workflow, event, publicUrl)), parts, signal);
  } catch (error) {
    return { fault: error as Error };
  }
};

/** Calls the receiver of a subscription with a body. Throws where there is no answer. */
export const sendBody = async (
  { subscription: id, webhookId }: Pick<Delivery, 'subscription' | 'webhookId'>,
  body: string,
  { subscriptions, calling, clock }: Pick<Parts, 'subscriptions' | 'calling' | 'clock'>,
  signal: AbortSignal,
) => {
  const subscription = subscriptions.find(id);
  if (subscription === undefined) throw new Undeliverable('The subscription is no longer there');
  const headers = signedHeaders({ id: webhookId, at: clock.now(), body }, subscriptions.secretsOf(id));
  return post({ url: subscription.url, headers, body, signal }, calling);
};

const eventAt = async (
  log: Log,
  { stream, revision, eventId }: Pick<Delivery, 'stream' | 'revision' | 'eventId'>,
): Promise<StoredEvent | undefined> => {
  for await (const event of log.read(stream, revision)) return event.id === eventId ? event : undefined;
  return undefined;
};
