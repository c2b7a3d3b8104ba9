import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { RUNTIME } from '../../../tokens.js';
import { queryIn } from '../../../worklist/saved-view.js';
import { answerWith } from '../../actions/outcome.js';
import type { Tools } from '../../actions/tools.js';
import { ConsolePage } from '../../page/console-page.js';
import { formOf } from '../../page/form-body.js';
import { Pages, type PageRequest } from '../../page/pages.js';
import { ListPage } from '../list-page.js';
import { begin, choose, finish, goOn } from './bulk-steps.js';
import { CASE, chosenIn, wrongNumber } from './chosen.js';

/** Doing one thing to several cases: what, with which answers, what would come of it, and what did. */
@ConsolePage('cases/bulk')
export class BulkController {
  private readonly tools: Tools;

  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(ListPage) private readonly list: ListPage,
    @Inject(CommandBus) commands: CommandBus,
    @Inject(QueryBus) queries: QueryBus,
    @Inject(RUNTIME) runtime: Runtime,
  ) {
    this.tools = { commands, queries, runtime };
  }

  @Get([':step', ''])
  startOver(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.redirect('/cases', 303);
    return '';
  }

  @Post()
  choose(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const form = formOf(request);
    const message = wrongNumber(chosenIn(form, CASE));
    if (message === undefined) return this.answer(choose, request, reply);
    return this.list.show(queryIn(form.get('_list') ?? ''), request, reply, { field: 'case', message });
  }

  @Post('form')
  begin(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.answer(begin, request, reply);
  }

  @Post('check')
  check(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.answer(goOn, request, reply);
  }

  @Post('done')
  finish(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.answer(finish, request, reply);
  }

  private async answer(step: typeof choose, request: PageRequest, reply: FastifyReply): Promise<string> {
    const asked = { caller: request.caller as Caller, correlationId: request.id, form: formOf(request) };
    return answerWith(await step(this.tools, asked), this.pages, request, reply);
  }
}
