import { definitionOf } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import type { Workflow } from '@casewright/workflow';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/caller.js';
import { unlessRefused } from '../http/problem.js';
import { wholeNumber, type Query as QueryParams } from '../http/query-params.js';
import { RUNTIME } from '../tokens.js';
import { caseDiagram, SVG_HEADERS } from '../workflows/diagrams.js';
import { FindCase } from './find-case.js';

/** Where a case is on its statechart, and how it came there. */
@Controller('api/v1/cases/:workflow/:id/diagram.svg')
export class CaseDiagramController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get()
  async draw(
    @Param() { workflow, id }: { readonly workflow: string; readonly id: string },
    @Query() query: QueryParams,
    @Req() { caller }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const revision = wholeNumber(query, 'revision');
    const moment = revision === undefined ? {} : { revision };
    const { view } = unlessRefused(await this.queries.execute(new FindCase({ workflow, id, caller }, moment)));

    const definition = definitionOf(this.runtime.registry.named(workflow) as Workflow, view.version);
    const events = await this.runtime.engine.history(workflow, id);
    const svg = await caseDiagram(
      definition,
      events.filter((event) => event.revision <= view.revision),
    );
    void reply.headers(SVG_HEADERS);
    return svg;
  }
}
