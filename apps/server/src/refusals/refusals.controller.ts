import { caseStream } from '@casewright/workflow';
import type { Runtime } from '@casewright/runtime';
import { Controller, Get, Inject, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OnlyFor } from '../access/access.decorators.js';
import { Problem } from '../http/problem.js';
import { limitIn, type Query as QueryParams } from '../http/query-params.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { RUNTIME } from '../tokens.js';
import { ReadRefusals } from './read-refusals.js';

const LIMIT = { usual: 100, most: 1000 };

/** Commands that were not accepted, newest first. */
@Controller('api/v1')
@OnlyFor('auditor')
@UseInterceptors(WaitForInterceptor)
export class RefusalsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get('refusals')
  async all(@Query() query: QueryParams): Promise<object> {
    return { refusals: await this.queries.execute(new ReadRefusals({ limit: limitIn(query, LIMIT) })) };
  }

  @Get('cases/:workflow/:id/refusals')
  async ofCase(
    @Param() { workflow, id }: { readonly workflow: string; readonly id: string },
    @Query() query: QueryParams,
  ): Promise<object> {
    const definition = this.runtime.registry.named(workflow);
    if (definition === undefined) throw new Problem('NOT_FOUND', `There is no workflow ${workflow}.`);

    const filter = { stream: caseStream(definition, id), limit: limitIn(query, LIMIT) };
    return { refusals: await this.queries.execute(new ReadRefusals(filter)) };
  }
}
