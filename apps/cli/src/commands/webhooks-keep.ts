import type { Changed, Kept } from '@casewright/subscriptions';
import type { Command } from 'commander';
import { wholeNumber } from '../arguments.js';
import { answer } from '../output.js';
import { acting, type Context, type Session } from '../session.js';
import { keptOr, noWebhook, withWebhooks } from '../with-webhooks.js';

type Options = {
  readonly owner: string;
  readonly workflow?: readonly string[];
  readonly type?: readonly string[];
  readonly after?: number;
  readonly loopback?: true;
};

/** `casewright webhooks add`, and what changes one. */
export const webhooksKeep = (webhooks: Command, session: Session): void => {
  webhooks
    .command('add <url>')
    .description('have events brought to an address from now on; shows the secret this once')
    .requiredOption('--owner <person>', 'the person id of the service it belongs to')
    .option('--workflow <name...>', 'only of these workflows')
    .option('--type <event...>', 'only these events')
    .option('--after <position>', 'begin after this position instead', wholeNumber)
    .option('--loopback', 'the address may be on this machine; for development')
    .action(
      acting(session)(async (context, url: string, { owner, workflow, type, after, loopback }: Options) => {
        const wanted = {
          ...{ url, owner, workflows: workflow ?? [], types: type ?? [] },
          ...(after === undefined ? {} : { after }),
        };
        const kept = await withWebhooks(context, (open) => open.add(wanted), { loopback: loopback ?? false });
        await show(context, keptOr(kept, ''));
      }),
    );

  const changing = (name: string, description: string, changed: Changed) =>
    webhooks
      .command(`${name} <id>`)
      .description(description)
      .action(
        acting(session)(async (context, id: string) =>
          show(context, keptOr(await withWebhooks(context, (open) => open.change(id, changed)), id)),
        ),
      );
  changing('pause', 'send nothing until it is resumed', { status: 'paused' });
  changing('resume', 'go on where it was paused or disabled', { status: 'active' });
  changing('rotate', 'make another secret; the one before stays in force for a day', { rotateSecret: true });

  webhooks
    .command('remove <id>')
    .description('forget it, with what is on its way')
    .action(
      acting(session)(async (context, id: string) => {
        if (!(await withWebhooks(context, async (open) => open.remove(id)))) throw noWebhook(id);
        await answer(context, { removed: id }, `Removed ${id}`);
      }),
    );
};

const show = (context: Context, { subscription, secret }: Kept): Promise<void> =>
  answer(
    context,
    { ...subscription, ...(secret === undefined ? {} : { secret }) },
    `${subscription.id} is ${subscription.status}${secret === undefined ? '' : `\nSecret: ${secret}`}`,
  );
