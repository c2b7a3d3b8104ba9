import { CONTENT_TYPES } from '@casewright/documents';
import { Controller, Get, Inject, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { SignedInRequest } from '../access/caller.js';
import { prefersCsv } from '../http/prefers-csv.js';
import { limitIn, single, type Query as QueryParams } from '../http/query-params.js';
import { WaitForInterceptor } from '../http/wait-for.interceptor.js';
import { ListCases } from './list-cases.js';
import { wholeList } from './whole-list.js';
import { worklistCsv } from './worklist-csv.js';
import { worklistFilter } from './worklist-filter.js';

const PATH = '/api/v1/cases';
const LIMIT = { usual: 100, most: 1000 };

/** The cases a caller may read, as they want to see them. */
@Controller('api/v1/cases')
@UseInterceptors(WaitForInterceptor)
export class WorklistController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get()
  async list(
    @Query() query: QueryParams,
    @Req() { caller, headers }: SignedInRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const filter = worklistFilter(query);
    const asCsv = prefersCsv(headers);
    const limit = limitIn(query, asCsv ? { ...LIMIT, usual: LIMIT.most } : LIMIT);
    const page = (cursor: string | undefined) =>
      this.queries.execute(new ListCases(caller, filter, { limit, ...(cursor === undefined ? {} : { cursor }) }));

    const { position, answer } = await page(single(query, 'cursor'));
    // a download is the whole list, unless a limit is given
    const isWhole = asCsv && query['limit'] === undefined;
    const cases = isWhole ? await wholeList(answer, async (next) => (await page(next)).answer) : answer.cases;
    const next = isWhole ? undefined : answer.next;

    void reply.header('x-position', String(position));
    if (next !== undefined) void reply.header('link', linkTo(query, next));
    if (!asCsv) return { position: String(position), cases, ...(next === undefined ? {} : { next }) };

    void reply.headers({
      'content-type': CONTENT_TYPES.csv,
      'content-disposition': 'attachment; filename="cases.csv"',
    });
    return worklistCsv(cases);
  }
}

const linkTo = (query: QueryParams, next: string): string => {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries({ ...query, cursor: next }))
    for (const value of [values ?? []].flat()) params.append(name, value);
  return `<${PATH}?${params.toString()}>; rel="next"`;
};
