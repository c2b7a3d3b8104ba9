import type { Runtime } from '@casewright/runtime';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnlyFor } from '../access/access.decorators.js';
import type { SignedInRequest } from '../access/caller.js';
import type { Query as QueryParams } from '../http/query-params.js';
import { PUBLIC_URL, RUNTIME } from '../tokens.js';
import { deliveriesAsked } from './deliveries-asked.js';
import { deliveryDocument, webhookDocument } from './webhook-document.js';
import { webhooksFor, type WebhooksFor } from './webhooks-for.js';

const LIMIT = { usual: 100, most: 1000 };

/** Subscriptions of other services: each sees and keeps their own, auditors read all. */
@Controller('api/v1/webhooks')
@OnlyFor('subscriber', 'auditor')
export class WebhooksController {
  constructor(
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
  ) {}

  @Get()
  all(@Req() request: SignedInRequest): object {
    const webhooks = this.of(request).all();
    return { webhooks: webhooks.map((each) => webhookDocument(each)) };
  }

  @Post()
  @OnlyFor('subscriber')
  async add(
    @Body() body: unknown,
    @Req() request: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { subscription, secret } = await this.of(request).add(body);
    void reply.header('location', `/api/v1/webhooks/${subscription.id}`);
    return webhookDocument(subscription, secret);
  }

  @Get(':id')
  one(@Param('id') id: string, @Req() request: SignedInRequest): object {
    return webhookDocument(this.of(request).find(id));
  }

  @Patch(':id')
  @OnlyFor('subscriber')
  async change(@Param('id') id: string, @Body() body: unknown, @Req() request: SignedInRequest): Promise<object> {
    const { subscription, secret } = await this.of(request).change(id, body);
    return webhookDocument(subscription, secret);
  }

  @Delete(':id')
  @OnlyFor('subscriber')
  @HttpCode(204)
  remove(@Param('id') id: string, @Req() request: SignedInRequest): void {
    this.of(request).remove(id);
  }

  @Get(':id/deliveries')
  deliveries(@Param('id') id: string, @Query() query: QueryParams, @Req() request: SignedInRequest): object {
    const webhooks = this.of(request);
    const { id: known } = webhooks.find(id);
    return { deliveries: webhooks.deliveries(known, deliveriesAsked(query, LIMIT)).map(deliveryDocument) };
  }

  @Post(':id/test')
  @OnlyFor('subscriber')
  @HttpCode(200)
  async test(@Param('id') id: string, @Req() request: SignedInRequest): Promise<object> {
    return deliveryDocument(await this.of(request).test(id, this.publicUrl()));
  }

  @Post(':id/deliveries/:delivery/retry')
  @OnlyFor('subscriber')
  @HttpCode(200)
  retry(@Param() { id, delivery }: Readonly<Record<'id' | 'delivery', string>>, @Req() request: SignedInRequest) {
    this.of(request).retry(id, delivery);
    return { id: delivery, state: 'waiting' };
  }

  private of({ caller }: SignedInRequest): WebhooksFor {
    return webhooksFor(this.runtime, caller);
  }
}
