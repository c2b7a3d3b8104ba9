import type { Runtime } from '@casewright/runtime';
import type { Delivery, SubscriptionNow } from '@casewright/subscriptions';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnlyFor } from '../../access/access.decorators.js';
import { actingGrants } from '../../access/caller.js';
import { single, wholeNumber, type Query as QueryParams } from '../../http/query-params.js';
import { RUNTIME } from '../../tokens.js';
import { deliveriesAsked } from '../../webhooks/deliveries-asked.js';
import { webhooksFor, type WebhooksFor } from '../../webhooks/webhooks-for.js';
import { ConsolePage } from '../page/console-page.js';
import { namesIn } from '../page/names.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { deliveriesPage, DELIVERIES_ON_A_PAGE } from './deliveries-page.js';
import { webhookPage, type Done } from './webhook-page.js';

const LIMIT = { usual: DELIVERIES_ON_A_PAGE + 1, most: DELIVERIES_ON_A_PAGE + 1 };
const DONE = ['changed', 'paused', 'resumed', 'retried'] as const;

/** One webhook with the log of its deliveries. */
@ConsolePage('webhooks/:id')
@OnlyFor('subscriber', 'auditor')
export class WebhookPageController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const caller = request.caller as Caller;
    const { registry, directory } = this.runtime;
    const webhooks = webhooksFor(this.runtime, caller);
    const webhook = webhooks.find(id);
    const asked = deliveriesAsked(query, LIMIT);
    const isOwn = keeps(caller, webhook);
    const found = webhooks.deliveries(id, asked);
    const page = webhookPage({
      ...{ webhook, registry, isOwn, names: await namesIn(directory), done: doneIn(query, webhooks, id) },
      deliveries: deliveriesPage({ webhook, found, asked, registry, isOwn }),
    });
    return this.pages.show(page, request, reply);
  }
}

const keeps = (caller: Caller, { owner }: SubscriptionNow): boolean =>
  owner === caller.personId && actingGrants(caller).some(({ role }) => role === 'subscriber');

/** What the page before has just done. */
const doneIn = (query: QueryParams, webhooks: WebhooksFor, id: string): Done | undefined => {
  const tested = wholeNumber(query, 'tested');
  const delivery = tested === undefined ? undefined : testOf(webhooks, id, tested);
  if (delivery !== undefined) return { tested: delivery };
  return DONE.find((each) => each === single(query, 'done'));
};

const testOf = (webhooks: WebhooksFor, id: string, delivery: number): Delivery | undefined =>
  webhooks
    .deliveries(id, { limit: 1, before: delivery + 1 })
    .find((each) => each.id === delivery && each.stream === '');
