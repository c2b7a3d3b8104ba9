import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { formOf } from '../page/form-body.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { begin, goOn } from './act.js';
import { answerWith } from './outcome.js';
import { startChoices } from './start-choices.js';
import type { Tools } from './tools.js';
import { undertakeStart, type StartPlace } from './undertake.js';

/** Starting a case: which kind, its form, the answers to check. */
@ConsolePage('cases/start')
export class StartController {
  private readonly tools: Tools;

  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(CommandBus) commands: CommandBus,
    @Inject(QueryBus) queries: QueryBus,
    @Inject(RUNTIME) runtime: Runtime,
  ) {
    this.tools = { commands, queries, runtime };
  }

  @Get()
  choose(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const choices = startChoices(this.tools.runtime.registry, request.caller as Caller);
    return this.pages.show({ template: 'actions/start.njk', title: 'Start a case', choices }, request, reply);
  }

  @Get(':workflow/:command')
  async form(
    @Param() place: StartPlace,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const undertaking = await undertakeStart(this.tools, place, request);
    return answerWith(await begin(this.tools, undertaking), this.pages, request, reply);
  }

  @Post(':workflow/:command')
  async send(
    @Param() place: StartPlace,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const undertaking = await undertakeStart(this.tools, place, request);
    return answerWith(await goOn(this.tools, undertaking, formOf(request)), this.pages, request, reply);
  }
}
