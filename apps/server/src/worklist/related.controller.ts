import { Controller, Get, Inject, Param, Req, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { SignedInRequest } from '../access/caller.js';
import { FindCase } from '../cases/find-case.js';
import { unlessRefused } from '../http/problem.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { FindRelated } from './find-related.js';

/** What a case has to do with. */
@Controller('api/v1/cases/:workflow/:id/related')
@UseInterceptors(WaitForInterceptor)
export class RelatedController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  async list(
    @Param() place: { readonly workflow: string; readonly id: string },
    @Req() { caller }: SignedInRequest,
  ): Promise<object> {
    const { view } = unlessRefused(await this.queries.execute(new FindCase({ ...place, caller })));
    const { position, answer, pending } = await this.queries.execute(new FindRelated(caller, view.stream));
    return {
      position: String(position),
      related: answer,
      pending: pending.map(({ reaction, sourceStream, targetStream, code, message, at }) => ({
        ...{ reaction, sourceStream, targetStream, code, message, at },
      })),
    };
  }
}
