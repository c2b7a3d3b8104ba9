import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { RUNTIME } from '../../tokens.js';
import { TallyCases } from '../../worklist/tally-cases.js';
import { ConsolePage } from '../page/console-page.js';
import { diagramOfWorkflow } from '../page/diagram.js';
import { freshness } from '../page/freshness.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { quantity } from '../page/quantity.js';
import { liveCases, stageCounts } from './stage-counts.js';
import { workflowPage } from './workflow-page.js';

/** What kinds of case there are, how each goes, and how many are where. */
@ConsolePage('workflows')
export class WorkflowPagesController {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async list(@Req() request: PageRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { registry, clock } = this.runtime;
    const tally = new TallyCases(request.caller as Caller, ['workflow', 'stage']);
    const { position, answer } = await this.queries.execute(tally);

    const workflows = registry.all
      .map((workflow) => ({ workflow, counts: stageCounts(workflow, answer) }))
      .map(({ workflow: { name, content }, counts }) => ({
        ...{ title: content.title, href: `/workflows/${name}`, live: quantity(liveCases(counts)) },
        stages: counts.filter(({ isEnd, cases }) => !isEnd && cases > 0),
      }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
    const shown = { workflows, freshness: freshness(clock.now(), position) };
    return this.pages.show({ template: 'workflows/list.njk', title: 'Workflows', ...shown }, request, reply);
  }

  @Get(':workflow')
  async one(
    @Param('workflow') name: string,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { registry, clock } = this.runtime;
    const workflow = registry.named(name);
    if (workflow === undefined) throw new Problem('NOT_FOUND', `There is no workflow ${name}.`);

    const caller = request.caller as Caller;
    const filter = { workflow: [name] };
    const stages = await this.queries.execute(new TallyCases(caller, ['workflow', 'stage'], filter));
    const versions = await this.queries.execute(new TallyCases(caller, ['version'], filter));
    const page = workflowPage(workflow, await diagramOfWorkflow(workflow), {
      ...{ tallies: stages.answer, versions: versions.answer, position: stages.position, now: clock.now() },
    });
    return this.pages.show(page, request, reply);
  }
}
