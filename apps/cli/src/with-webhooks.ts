import { filesOf, openLog } from '@casewright/runtime';
import { openWebhooks, type Kept, type Objected, type Webhooks } from '@casewright/subscriptions';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import type { Context } from './session.js';

/** Does something with the webhooks of a data folder; a server beside it takes note within a second. */
export const withWebhooks = async <Result>(
  context: Context,
  work: (webhooks: Webhooks) => Promise<Result>,
  { loopback = false }: { readonly loopback?: boolean } = {},
): Promise<Result> => {
  const { store, registry, close } = await openLog(context.opening);
  const file = filesOf(context.data).webhooks;
  const webhooks = openWebhooks({ file, log: store, registry, reach: { loopback }, onFault: () => undefined });
  try {
    return await work(webhooks);
  } finally {
    await webhooks.close();
    await close();
  }
};

/** Where schemas are read, as the environment of the server says. */
export const publicUrlIn = ({ io: { env } }: Context): string =>
  env['CASEWRIGHT_PUBLIC_URL'] || `http://127.0.0.1:${env['PORT'] || '3000'}`;

/** What was kept. Throws a `Failure` when there was an objection, or no such webhook. */
export const keptOr = (answered: Kept | Objected | undefined, id: string): Kept => {
  if (answered === undefined) throw noWebhook(id);
  if ('message' in answered) throw new Failure(EXIT.usage, `${answered.field}: ${answered.message}.`);
  return answered;
};

export const noWebhook = (id: string): Failure =>
  new Failure(EXIT.notFound, `There is no webhook ${id}. casewright webhooks list shows those there are.`);
