import { hasArrived, inRecord, type Outcome } from './attempt.js';
import { sendBody } from './call-with.js';
import { cloudEventType, schemaName, schemaUrl } from './cloud-event.js';
import { webhookId } from './queue-events.js';
import type { Parts } from './parts.js';
import type { Delivery } from './subscription.js';

/** The name of the schema of tests. */
export const TEST_SCHEMA = schemaName('webhook', 'Tested', 1);

/** Sends a test to the receiver of a subscription, once, and notes what became of it. */
export const sendTest = async (
  id: string,
  parts: Parts,
  { publicUrl, eventId }: { readonly publicUrl: string; readonly eventId: string },
): Promise<Delivery | undefined> => {
  const { subscriptions, queue, clock } = parts;
  if (subscriptions.find(id) === undefined) return undefined;

  const type = cloudEventType(TEST_SCHEMA);
  const sent = { subscription: id, webhookId: webhookId(id, eventId), eventId, type };
  const body = JSON.stringify({
    ...{ specversion: '1.0', id: eventId, source: `/webhooks/${id}`, type, subject: id },
    ...{ time: new Date(clock.now()).toISOString(), datacontenttype: 'application/json' },
    ...{ dataschema: schemaUrl(publicUrl, TEST_SCHEMA), data: { webhook: id } },
  });
  const outcome = await sendBody(sent, body, parts, NEVER).catch((error: Error): Outcome => ({ fault: error }));
  const state = hasArrived(outcome) ? 'delivered' : 'failed';
  if (subscriptions.find(id) === undefined) return undefined;
  return queue.find(queue.addTest(id, { ...sent, state, at: clock.now(), ...inRecord(outcome) }));
};

const NEVER = new AbortController().signal;
