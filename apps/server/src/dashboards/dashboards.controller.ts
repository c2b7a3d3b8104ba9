import { CONTENT_TYPES } from '@casewright/documents';
import { instantOf, type Dashboard, type DashboardAnswer } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/caller.js';
import { prefersCsv } from '../http/prefers-csv.js';
import { invalid, Problem } from '../http/problem.js';
import { single, type Query as QueryParams } from '../http/query-params.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { RUNTIME } from '../tokens.js';
import { AnswerDashboard } from './answer-dashboard.js';
import { dashboardCsv } from './dashboard-csv.js';
import { maySee } from './may-see.js';

/** Figures over many cases, each with the exact words of what it counts. */
@Controller('api/v1/dashboards')
@UseInterceptors(WaitForInterceptor)
export class DashboardsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  all(@Req() { caller }: SignedInRequest): object {
    const seen = this.runtime.dashboards.filter((dashboard) => maySee(dashboard, caller));
    return { dashboards: seen.map(({ id, title, definition }) => ({ id, title, definition })) };
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: QueryParams,
    @Req() { caller, headers }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const dashboard = this.runtime.dashboards.find((each) => each.id === id);
    if (dashboard === undefined) throw new Problem('NOT_FOUND', `There is no dashboard ${id}.`);
    if (!maySee(dashboard, caller))
      throw new Problem('ROLE_NOT_ALLOWED', `Only ${dashboard.for.join(' or ')} can see this.`);

    const asAt = single(query, 'asAt') ?? this.runtime.clock.now();
    const at = instantOf(asAt, this.runtime.calendar);
    if (at === undefined) throw invalid('asAt', 'Give a date such as 2012-01-09, or an instant');

    const { position, answer } = await this.queries.execute(new AnswerDashboard(dashboard, at));
    void reply.header('x-position', String(position));
    if (!prefersCsv(headers)) return documentOf(dashboard, asAt, position, answer);

    void reply.headers({
      'content-type': CONTENT_TYPES.csv,
      'content-disposition': `attachment; filename="${id}.csv"`,
    });
    return dashboardCsv(answer);
  }
}

const documentOf = (
  { id, title, definition }: Dashboard,
  asAt: string,
  position: number,
  { figures, rows }: DashboardAnswer,
) => ({ ...{ id, title, definition, asAt, position: String(position) }, figures, rows });
