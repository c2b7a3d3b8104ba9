import { CONTENT_TYPES } from '@casewright/documents';
import { instantOf, type Dashboard, type DashboardAnswer, type Fresh, type Register } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import { isRefusal, type Caller } from '@casewright/workflow';
import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { FindCase } from '../../cases/find-case.js';
import { AnswerDashboard } from '../../dashboards/answer-dashboard.js';
import { dashboardCsv } from '../../dashboards/dashboard-csv.js';
import { maySee } from '../../dashboards/may-see.js';
import { invalid } from '../../http/problem.js';
import { single, type Query as QueryParams } from '../../http/query-params.js';
import { RUNTIME } from '../../tokens.js';
import { ConsolePage } from '../page/console-page.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { dateFrom, dayGiven, dayOf, isEmpty } from './as-at-form.js';
import { dashboardPage, type AsAtForm } from './dashboard-page.js';
import { seenDashboard } from './seen-dashboard.js';
import { withinReach } from './within-reach.js';
import { wordsIn } from './words-in.js';

/** The dashboards of the reader, and each with its figures as they are or as they were on a day. */
@ConsolePage('dashboards')
export class DashboardPagesController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const dashboards = this.runtime.dashboards
      .filter((each) => maySee(each, request.caller as Caller))
      .map(({ id, title, definition }) => ({ id, title, definition, href: `/dashboards/${id}` }));
    return this.pages.show({ template: 'dashboards/list.njk', title: 'Dashboards', dashboards }, request, reply);
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const dashboard = seenDashboard(this.runtime.dashboards, id, request.caller as Caller);
    const asAt = single(query, 'asAt');
    const given = dayGiven(query);
    if (given === undefined) return this.show(dashboard, asAt, { given: dayOf(asAt ?? '') }, request, reply);

    const date = dateFrom(given);
    if (date === undefined && !isEmpty(given)) {
      void reply.code(400);
      return this.show(dashboard, undefined, { given, error: NO_DAY }, request, reply);
    }
    void reply.redirect(`/dashboards/${id}${date === undefined ? '' : `?asAt=${date}`}`, 303);
    return '';
  }

  @Get(':id/rows.csv')
  async rows(
    @Param('id') id: string,
    @Query() query: QueryParams,
    @Req() { caller }: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const dashboard = seenDashboard(this.runtime.dashboards, id, caller as Caller);
    const { answer } = await this.answer(dashboard, single(query, 'asAt'));
    void reply.headers({
      'content-type': CONTENT_TYPES.csv,
      'content-disposition': `attachment; filename="${id}.csv"`,
    });
    return dashboardCsv(answer);
  }

  private async show(
    dashboard: Dashboard,
    asAt: string | undefined,
    form: AsAtForm,
    request: PageRequest,
    reply: FastifyReply,
  ): Promise<string> {
    const { clock, directory, registry } = this.runtime;
    const now = clock.now();
    const { position, answer } = await this.answer(dashboard, asAt ?? now);
    const words = await wordsIn(directory, registry);
    const regions = (await directory.list('regions')) as Register['regions'];
    const page = dashboardPage(dashboard, { answer, position, now, asAt, words, regions }, form);
    const tables = await withinReach(page.tables, (href) => this.isSeen(href, request.caller as Caller));
    return this.pages.show({ ...page, tables }, request, reply);
  }

  private async isSeen(caseAddress: string, caller: Caller): Promise<boolean> {
    const [, , workflow = '', id = ''] = caseAddress.split('/').map(decodeURIComponent);
    return !isRefusal(await this.queries.execute(new FindCase({ workflow, id, caller })));
  }

  private async answer(dashboard: Dashboard, asAt = this.runtime.clock.now()): Promise<Fresh<DashboardAnswer>> {
    const at = instantOf(asAt, this.runtime.calendar);
    if (at === undefined) throw invalid('asAt', 'Give a date such as 2012-01-09, or an instant');
    return this.queries.execute(new AnswerDashboard(dashboard, at));
  }
}

const NO_DAY = 'The day must be a real date, such as 9 1 2012';
