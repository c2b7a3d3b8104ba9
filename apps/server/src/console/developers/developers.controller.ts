import type { DevelopmentTokens } from '@casewright/access';
import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Optional, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { actingGrants } from '../../access/caller.js';
import { Problem } from '../../http/problem.js';
import { DEVELOPMENT_TOKENS, PUBLIC_URL, RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { eventCatalogue } from './event-catalogue.js';
import { FEED_READERS } from './feed-readers.js';
import { waysToSubscribe } from './subscribing.js';

/** For whoever connects another service: the interface, the events of each workflow and how to follow them. */
@ConsolePage('developers')
export class DevelopersController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(PUBLIC_URL) private readonly publicUrl: () => string,
    @Optional() @Inject(DEVELOPMENT_TOKENS) private readonly tokens: DevelopmentTokens | undefined,
  ) {}

  @Get()
  show(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const workflows = this.runtime.registry.all
      .map(({ name, content, events }) => ({ name, title: content.title, events: Object.keys(events).length }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
    const readsFeed = actingGrants(request.caller as Caller).some(({ role }) => FEED_READERS.includes(role));
    const ways = waysToSubscribe(this.publicUrl(), this.tokens !== undefined);
    return this.pages.show(
      { template: 'developers/developers.njk', title: 'Developers', workflows, ways, readsFeed },
      request,
      reply,
    );
  }

  @Get('events/:workflow')
  events(
    @Param('workflow') name: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const workflow = this.runtime.registry.named(name);
    if (workflow === undefined) throw new Problem('NOT_FOUND', `There is no workflow ${name}.`);

    const { title } = workflow.content;
    const entries = eventCatalogue(workflow, this.publicUrl());
    const shown = { heading: `Events of ‘${title}’`, entries, href: `/workflows/${name}`, workflow: title };
    return this.pages.show({ template: 'developers/events.njk', title: shown.heading, ...shown }, request, reply);
  }
}
