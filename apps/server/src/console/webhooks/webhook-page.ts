import type { Registry } from '@casewright/engine';
import type { Delivery, SubscriptionNow } from '@casewright/subscriptions';
import type { Names } from '../page/names.js';
import type { Page } from '../page/pages.js';
import type { DeliveriesPage } from './deliveries-page.js';
import { webhookInWords } from './webhook-in-words.js';

/** What was just done with a webhook. */
export type Done = 'changed' | 'paused' | 'resumed' | 'retried' | { readonly tested: Delivery };

type Subject = {
  readonly webhook: SubscriptionNow;
  readonly deliveries: DeliveriesPage;
  readonly registry: Registry;
  readonly names: Names;
  readonly isOwn: boolean;
  readonly done: Done | undefined;
};

/** The page of one webhook: what it is, what can be done with it, and what became of its deliveries. */
export const webhookPage = ({ webhook, deliveries, registry, names, isOwn, done }: Subject): Page => ({
  ...{ template: 'webhooks/webhook.njk', title: `Webhook to ${webhook.url}` },
  ...{ webhook: webhookInWords(webhook, registry, names), deliveries, isOwn },
  toggle: webhook.status === 'active' ? { status: 'paused', text: 'Pause' } : { status: 'active', text: 'Resume' },
  done: done === undefined ? undefined : doneInWords(done),
});

const DONE = {
  changed: 'The webhook was changed.',
  paused: 'The webhook is paused. What happens meanwhile is brought once it is resumed.',
  resumed: 'The webhook is active, and goes on where it stopped.',
  retried: 'The event is sent again.',
} as const;

const doneInWords = (done: Done): { readonly text: string; readonly isGood: boolean } => {
  if (typeof done === 'string') return { text: DONE[done], isGood: true };
  const { state, lastStatus, lastError } = done.tested;
  if (state === 'delivered') return { text: `The test arrived: the receiver answered ${lastStatus}.`, isGood: true };
  const why = lastStatus === undefined ? (lastError ?? 'there was no answer') : `the receiver answered ${lastStatus}`;
  return { text: `The test did not arrive: ${why}.`, isGood: false };
};
