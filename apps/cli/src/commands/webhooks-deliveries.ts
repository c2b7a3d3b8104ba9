import type { Delivery } from '@casewright/subscriptions';
import type { Command } from 'commander';
import { countingNumber } from '../arguments.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { answer, columns } from '../output.js';
import { acting, type Session } from '../session.js';
import { noWebhook, publicUrlIn, withWebhooks } from '../with-webhooks.js';

type Options = { readonly last: number; readonly dead?: true };

/** `casewright webhooks deliveries`, `test` and `retry`. */
export const webhooksDeliveries = (webhooks: Command, session: Session): void => {
  webhooks
    .command('deliveries <id>')
    .description('what was sent and what became of it, newest first')
    .option('-n, --last <number>', 'how many', countingNumber, 20)
    .option('--dead', 'only those that were given up')
    .action(
      acting(session)(async (context, id: string, { last, dead }: Options) => {
        const asked = { limit: last, ...(dead === undefined ? {} : { state: 'dead' as const }) };
        const deliveries = await withWebhooks(context, async (open) => {
          if (open.find(id) === undefined) throw noWebhook(id);
          return open.deliveries(id, asked);
        });
        await answer(context, { deliveries }, columns([HEADER, ...deliveries.map(rowOf)]));
      }),
    );

  webhooks
    .command('test <id>')
    .description('send a test now; ends with 1 when it does not arrive')
    .option('--loopback', 'the address may be on this machine; for development')
    .action(
      acting(session)(async (context, id: string, { loopback = false }: { readonly loopback?: boolean }) => {
        const sent = await withWebhooks(context, (open) => open.test(id, publicUrlIn(context)), { loopback });
        if (sent === undefined) throw noWebhook(id);
        await answer(context, sent, columns([HEADER, rowOf(sent)]));
        return sent.state === 'delivered' ? EXIT.ok : EXIT.failed;
      }),
    );

  webhooks
    .command('retry <id> <delivery>')
    .description('send again what was given up, or has arrived')
    .action(
      acting(session)(async (context, id: string, delivery: string) => {
        const answered = await withWebhooks(context, async (open) => open.retry(id, Number(delivery)));
        if (answered === undefined) throw new Failure(EXIT.notFound, `There is no delivery ${delivery} of ${id}.`);
        if (answered === 'not finished')
          throw new Failure(EXIT.conflict, 'It is on its way still, or a test: only what has ended is sent again.');
        await answer(context, { delivery, state: 'waiting' }, `Delivery ${delivery} is sent again`);
      }),
    );
};

const HEADER = ['DELIVERY', 'STATE', 'ATTEMPTS', 'EVENT', 'LAST ANSWER'];

const rowOf = ({ id, state, attempts, type, lastStatus, lastError }: Delivery): readonly string[] => [
  ...[String(id), state, String(attempts), type],
  lastError ?? (lastStatus === undefined ? '' : String(lastStatus)),
];
