import type { Register } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { actingGrants } from '../../access/caller.js';
import { AnswerDashboard } from '../../dashboards/answer-dashboard.js';
import { maySee } from '../../dashboards/may-see.js';
import { RUNTIME } from '../../tokens.js';
import { TallyCases } from '../../worklist/tally-cases.js';
import type { Filter } from '../../worklist/worklist-filter.js';
import { startChoices } from '../actions/start-choices.js';
import { wordsIn } from '../dashboards/words-in.js';
import { ConsolePage } from '../page/console-page.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { headlinesOf, type Headlines } from './headlines.js';
import { overviewPage } from './overview-page.js';
import { ownTurn } from './own-turn.js';

/** The first page: what there is to do for somebody's roles, and how the programme stands. */
@ConsolePage('')
export class OverviewController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async show(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const caller = request.caller as Caller;
    const { registry, clock } = this.runtime;
    const roles = actingGrants(caller).map(({ role }) => role);
    const { position, answer: tallies } = await this.queries.execute(new TallyCases(caller, ['workflow', 'stage']));

    const page = overviewPage({
      ...{ roles, registry, position, now: clock.now(), tallies, turns: ownTurn(registry, roles, tallies) },
      ...{ mine: await this.count(caller, { mine: true, final: false }) },
      ...{ overdue: await this.count(caller, { overdue: true }) },
      ...{ mayStart: startChoices(registry, caller).length > 0, headlines: await this.headlines(caller) },
    });
    return this.pages.show(page, request, reply);
  }

  private async count(caller: Caller, filter: Partial<Filter>): Promise<number> {
    const { answer } = await this.queries.execute(new TallyCases(caller, [], filter));
    return answer[0]?.cases ?? 0;
  }

  private async headlines(caller: Caller): Promise<readonly Headlines[]> {
    const { clock, dashboards, directory, registry } = this.runtime;
    const shown = dashboards.filter((each) => each.shows?.headline !== undefined && maySee(each, caller));
    if (shown.length === 0) return [];

    const words = await wordsIn(directory, registry);
    const regions = (await directory.list('regions')) as Register['regions'];
    return Promise.all(
      shown.map(async (dashboard) => {
        const { answer } = await this.queries.execute(new AnswerDashboard(dashboard, clock.now()));
        return headlinesOf(dashboard, answer, words, regions);
      }),
    );
  }
}
