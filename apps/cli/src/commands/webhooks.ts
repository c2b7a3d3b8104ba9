import type { Command } from 'commander';
import type { Session } from '../session.js';
import { webhooksDeliveries } from './webhooks-deliveries.js';
import { webhooksKeep } from './webhooks-keep.js';
import { webhooksList } from './webhooks-list.js';

/** `casewright webhooks …` */
export const webhooksCommand = (program: Command, session: Session): void => {
  const webhooks = program.command('webhooks').description('subscriptions of other services');
  for (const command of [webhooksList, webhooksKeep, webhooksDeliveries]) command(webhooks, session);
};
