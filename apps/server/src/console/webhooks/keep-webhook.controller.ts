import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnlyFor } from '../../access/access.decorators.js';
import { PUBLIC_URL, RUNTIME } from '../../tokens.js';
import { webhooksFor, type WebhooksFor } from '../../webhooks/webhooks-for.js';
import type { FormError } from '../audit/form-error.js';
import { ConsolePage } from '../page/console-page.js';
import { formOf } from '../page/form-body.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { beforeRemoving, beforeRotating } from './check-page.js';
import { answersIn, answersOf, bodyOf, faultsIn, faultsOf, webhookForm, type WebhookAnswers } from './webhook-form.js';

/** What a service does with a webhook of its own. */
@ConsolePage('webhooks/:id')
@OnlyFor('subscriber')
export class KeepWebhookController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get('change')
  form(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.showForm(id, answersOf(this.of(request).findOwn(id)), [], request, reply);
  }

  @Post('change')
  async change(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const answers = answersIn(formOf(request));
    const faults = faultsIn(answers);
    if (faults.length > 0) return this.showForm(id, answers, faults, request, reply);
    try {
      await this.of(request).change(id, bodyOf(answers));
    } catch (error) {
      return this.showForm(id, answers, faultsOf(error), request, reply);
    }
    return goTo(`/webhooks/${id}?done=changed`, reply);
  }

  @Post('status')
  async pauseOrResume(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { subscription } = await this.of(request).change(id, { status: formOf(request).get('status') ?? undefined });
    return goTo(`/webhooks/${id}?done=${subscription.status === 'paused' ? 'paused' : 'resumed'}`, reply);
  }

  @Get('rotate')
  checkRotation(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(beforeRotating(this.of(request).findOwn(id)), request, reply);
  }

  @Post('rotate')
  @HttpCode(200)
  async rotate(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { subscription, secret } = await this.of(request).change(id, { rotateSecret: true });
    const shown = { url: subscription.url, href: `/webhooks/${id}`, secret, isRotated: true };
    return this.pages.show({ template: 'webhooks/secret.njk', title: 'New secret', ...shown }, request, reply);
  }

  @Post('test')
  async test(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const delivery = await this.of(request).test(id, this.publicUrl());
    return goTo(`/webhooks/${id}?tested=${delivery.id}`, reply);
  }

  @Get('remove')
  checkRemoval(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.show(beforeRemoving(this.of(request).findOwn(id)), request, reply);
  }

  @Post('remove')
  remove(
    @Param('id') id: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    this.of(request).remove(id);
    return goTo('/webhooks?removed=1', reply);
  }

  @Post('deliveries/:delivery/retry')
  retry(
    @Param() { id, delivery }: Readonly<Record<'id' | 'delivery', string>>,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    this.of(request).retry(id, delivery);
    return goTo(`/webhooks/${id}?done=retried`, reply);
  }

  private of({ caller }: PageRequest): WebhooksFor {
    return webhooksFor(this.runtime, caller as Caller);
  }

  private showForm(
    id: string,
    answers: WebhookAnswers,
    faults: readonly FormError[],
    request: PageRequest,
    reply: FastifyReply,
  ): Promise<string> {
    if (faults.length > 0) void reply.code(400);
    const address = `/webhooks/${id}/change`;
    const around = { title: 'Change the webhook', address, button: 'Save', back: `/webhooks/${id}` };
    const { registry } = this.runtime;
    return this.pages.show(webhookForm({ ...around, registry }, answers, faults), request, reply);
  }
}

const goTo = (address: string, reply: FastifyReply): string => {
  void reply.redirect(address, 303);
  return '';
};
