import type { SubscriptionNow } from '@casewright/subscriptions';
import type { Command } from 'commander';
import { answer, columns } from '../output.js';
import { acting, type Session } from '../session.js';
import { withWebhooks } from '../with-webhooks.js';

/** `casewright webhooks list` */
export const webhooksList = (webhooks: Command, session: Session): void => {
  webhooks
    .command('list')
    .description('all of them, with how they stand')
    .action(
      acting(session)(async (context) => {
        const all = await withWebhooks(context, async (open) => open.all());
        await answer(context, { webhooks: all }, all.length === 0 ? 'There are no webhooks.' : table(all));
      }),
    );
};

const table = (all: readonly SubscriptionNow[]): string =>
  columns([['ID', 'STATUS', 'OWNER', 'WAITING', 'DEAD', 'ADDRESS'], ...all.map(rowOf)]);

const rowOf = ({ id, status, owner, url, notice, deliveries }: SubscriptionNow): readonly string[] => {
  const { waiting = 0, held = 0, dead = 0 } = deliveries;
  return [id, status, owner, String(waiting + held), String(dead), notice === undefined ? url : `${url}  ${notice}`];
};
