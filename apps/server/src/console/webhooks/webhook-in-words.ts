import type { Registry } from '@casewright/engine';
import type { SubscriptionNow } from '@casewright/subscriptions';
import { instantInWords } from '../page/dates.js';
import type { Names } from '../page/names.js';
import { quantity } from '../page/quantity.js';

/** A webhook as pages tell of it. */
export type WebhookInWords = {
  readonly url: string;
  readonly href: string;
  readonly owner: string;
  readonly state: { readonly text: string; readonly colour: string };
  /** Why it was disabled. */
  readonly notice: string | undefined;
  /** Since when its receiver has failed, while it is still tried. */
  readonly failing: string | undefined;
  /** Of which workflows it gets events, by title, and of which types; those words where it gets all. */
  readonly workflows: readonly string[];
  readonly types: readonly string[];
  readonly waiting: string;
  readonly delivered: string;
  readonly dead: string;
  readonly position: string;
  readonly added: string;
};

const STATES: Readonly<Record<SubscriptionNow['status'], WebhookInWords['state']>> = {
  active: { text: 'Active', colour: 'green' },
  paused: { text: 'Paused', colour: 'grey' },
  disabled: { text: 'Disabled', colour: 'red' },
};

/** A webhook in words. */
export const webhookInWords = (webhook: SubscriptionNow, registry: Registry, names: Names): WebhookInWords => {
  const { id, url, owner, status, notice, failures, failingSince, position, createdAt } = webhook;
  const { waiting = 0, held = 0, delivered = 0, dead = 0 } = webhook.deliveries;
  const titles = webhook.workflows.map((name) => registry.named(name)?.content.title ?? name);

  return {
    ...{ url, href: `/webhooks/${id}`, owner: names(owner, 'person'), state: STATES[status] },
    notice: status === 'disabled' ? datesInWords(notice ?? 'It has failed for too long.') : undefined,
    failing:
      status === 'disabled' || failingSince === undefined
        ? undefined
        : `${quantity(failures)} failed in a row since ${momentInWords(failingSince)}`,
    workflows: titles.length > 0 ? titles : ['All workflows'],
    types: webhook.types.length > 0 ? webhook.types : ['All types'],
    ...{ waiting: quantity(waiting + held), delivered: quantity(delivered), dead: quantity(dead) },
    ...{ position: quantity(position), added: momentInWords(createdAt) },
  };
};

/** Milliseconds as a London day and time. */
export const momentInWords = (milliseconds: number): string => instantInWords(new Date(milliseconds).toISOString());

const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

const datesInWords = (text: string): string => text.replace(INSTANT, (instant) => instantInWords(instant));
