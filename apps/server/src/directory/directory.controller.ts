import type { DirectoryKind } from '@casewright/directory';
import type { Runtime } from '@casewright/runtime';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { OnlyFor } from '../access/access.decorators.js';
import type { SignedInRequest } from '../access/caller.js';
import { invalidIn, Problem } from '../http/problem.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { RUNTIME } from '../tokens.js';
import { ListDirectory } from './list-directory.js';

const KINDS: readonly DirectoryKind[] = ['councils', 'regions', 'people', 'providers', 'indicators'];
const IMPORTER = 'cib-officer';

/** Reference data: who and what the cases are about. */
@Controller('api/v1/directory')
@UseInterceptors(WaitForInterceptor)
export class DirectoryController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  @Get(':kind')
  async list(@Param('kind') given: string): Promise<object> {
    const kind = KINDS.find((each) => each === given);
    if (kind === undefined) throw new Problem('NOT_FOUND', `The directory has ${KINDS.join(', ')}.`);
    return { [kind]: await this.queries.execute(new ListDirectory(kind)) };
  }

  @Post('import')
  @HttpCode(200)
  @OnlyFor(IMPORTER)
  async import(@Body() body: unknown, @Req() { caller }: SignedInRequest): Promise<object> {
    const answer = await this.runtime.directory.import(body, { personId: caller.personId, role: IMPORTER });
    if ('issues' in answer) throw invalidIn('The import', answer.issues);
    return answer;
  }
}
