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
import { donePage } from './done-page.js';
import { answerWith } from './outcome.js';
import type { Tools } from './tools.js';
import { undertakeAct, type ActPlace } from './undertake.js';

/** Acting on a case: the form, the answers to check, and what was done. */
@ConsolePage('cases/:workflow/:id/actions/:command')
export class ActionsController {
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
  async form(
    @Param() place: ActPlace,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const undertaking = await undertakeAct(this.tools, place, request);
    return answerWith(await begin(this.tools, undertaking), this.pages, request, reply);
  }

  @Post()
  async send(
    @Param() place: ActPlace,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const undertaking = await undertakeAct(this.tools, place, request);
    return answerWith(await goOn(this.tools, undertaking, formOf(request)), this.pages, request, reply);
  }

  @Get('done')
  async done(
    @Param() place: ActPlace,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await donePage(this.tools, place, request.caller as Caller);
    return this.pages.show(page, request, reply);
  }
}
