import type { SubscriptionNow } from '@casewright/subscriptions';
import type { Page } from '../page/pages.js';
import { quantity } from '../page/quantity.js';

type Check = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly button: string;
  readonly isWarning: boolean;
};

/** Asks whether a webhook is to be removed. */
export const beforeRemoving = (webhook: SubscriptionNow): Page => {
  const { waiting = 0, held = 0, dead = 0 } = webhook.deliveries;
  const left = waiting + held + dead;
  return checkPage(webhook, {
    title: 'Remove the webhook?',
    paragraphs: [
      'Nothing more is sent to it, and the log of its deliveries goes with it.',
      ...(left === 0 ? [] : [`${quantity(left)} of its events have not arrived, and will not.`]),
    ],
    ...{ action: 'remove', button: 'Remove the webhook', isWarning: true },
  });
};

/** Asks whether a webhook is to have another secret. */
export const beforeRotating = (webhook: SubscriptionNow): Page =>
  checkPage(webhook, {
    title: 'Make another secret?',
    paragraphs: [
      'The new secret is shown once.',
      'For a day every call is signed with both, so that your receiver can change over. Then the old one ends.',
    ],
    ...{ action: 'rotate', button: 'Make another secret', isWarning: false },
  });

const checkPage = ({ id, url }: SubscriptionNow, { action, ...check }: Check): Page => ({
  ...{ template: 'webhooks/check.njk', ...check, heading: check.title, url },
  ...{ address: `/webhooks/${id}/${action}`, back: `/webhooks/${id}` },
});
