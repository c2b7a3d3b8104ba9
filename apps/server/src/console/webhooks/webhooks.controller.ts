import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnlyFor } from '../../access/access.decorators.js';
import { actingGrants } from '../../access/caller.js';
import { single, type Query as QueryParams } from '../../http/query-params.js';
import { RUNTIME } from '../../tokens.js';
import { webhooksFor } from '../../webhooks/webhooks-for.js';
import { ConsolePage } from '../page/console-page.js';
import { formOf } from '../page/form-body.js';
import { namesIn } from '../page/names.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { answersIn, bodyOf, faultsIn, faultsOf, webhookForm, type WebhookAnswers } from './webhook-form.js';
import { webhookInWords } from './webhook-in-words.js';
import type { FormError } from '../audit/form-error.js';

const NOTHING: WebhookAnswers = { url: '', workflows: [], types: '' };

/** The webhooks of a service, or of all for an auditor, and adding one. */
@ConsolePage('webhooks')
@OnlyFor('subscriber', 'auditor')
export class WebhookListController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async list(
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { registry, directory } = this.runtime;
    const caller = request.caller as Caller;
    const names = await namesIn(directory);
    const roles = actingGrants(caller).map(({ role }) => role);
    const webhooks = webhooksFor(this.runtime, caller).all();
    const page = {
      ...{ template: 'webhooks/list.njk', title: 'Webhooks', isRemoved: single(query, 'removed') !== undefined },
      ...{ canAdd: roles.includes('subscriber'), showsOwner: roles.includes('auditor') },
      webhooks: webhooks.map((webhook) => webhookInWords(webhook, registry, names)),
    };
    return this.pages.show(page, request, reply);
  }

  @Get('new')
  @OnlyFor('subscriber')
  form(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.showForm(NOTHING, [], request, reply);
  }

  @Post('new')
  @HttpCode(200)
  @OnlyFor('subscriber')
  async add(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const answers = answersIn(formOf(request));
    const faults = faultsIn(answers);
    if (faults.length > 0) return this.showForm(answers, faults, request, reply);

    try {
      const { subscription, secret } = await webhooksFor(this.runtime, request.caller as Caller).add(bodyOf(answers));
      const href = `/webhooks/${subscription.id}`;
      const page = { template: 'webhooks/secret.njk', title: 'Webhook added', url: subscription.url, href, secret };
      return await this.pages.show(page, request, reply);
    } catch (error) {
      return this.showForm(answers, faultsOf(error), request, reply);
    }
  }

  private showForm(
    answers: WebhookAnswers,
    faults: readonly FormError[],
    request: PageRequest,
    reply: FastifyReply,
  ): Promise<string> {
    if (faults.length > 0) void reply.code(400);
    const { registry } = this.runtime;
    const around = { title: 'Add a webhook', address: '/webhooks/new', button: 'Add the webhook', back: '/webhooks' };
    return this.pages.show(webhookForm({ ...around, registry }, answers, faults), request, reply);
  }
}
