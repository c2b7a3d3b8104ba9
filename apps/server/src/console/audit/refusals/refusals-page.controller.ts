import type { Runtime } from '@casewright/runtime';
import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnlyFor } from '../../../access/access.decorators.js';
import { wholeNumber, type Query as QueryParams } from '../../../http/query-params.js';
import { RUNTIME } from '../../../tokens.js';
import { ConsolePage } from '../../page/console-page.js';
import { Pages, type PageRequest } from '../../page/pages.js';
import { typedIn } from '../form-error.js';
import { refusalsPage } from './refusals-page.js';

/** What was tried and not accepted, in all cases, newest first. */
@ConsolePage('audit/refusals')
@OnlyFor('auditor')
export class RefusalsPageController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await refusalsPage(this.runtime, {
      ...{ workflow: typedIn(query, 'workflow'), caseId: typedIn(query, 'case') },
      before: wholeNumber(query, 'before'),
    });
    if (page.isWrong) void reply.code(400);
    return this.pages.show({ template: 'audit/refusals.njk', ...page }, request, reply);
  }
}
