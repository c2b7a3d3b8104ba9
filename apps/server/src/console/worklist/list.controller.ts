import { CONTENT_TYPES } from '@casewright/documents';
import type { WorklistPage } from '@casewright/read-models';
import type { Caller } from '@casewright/workflow';
import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import type { Query as QueryParams } from '../../http/query-params.js';
import { ListCases } from '../../worklist/list-cases.js';
import { wholeList } from '../../worklist/whole-list.js';
import { worklistCsv } from '../../worklist/worklist-csv.js';
import { worklistFilter } from '../../worklist/worklist-filter.js';
import { ConsolePage } from '../page/console-page.js';
import type { PageRequest } from '../page/pages.js';
import { withoutBlanks } from './list-address.js';
import { ListPage } from './list-page.js';

const DOWNLOAD_PAGE = 1000;

/** The cases somebody may read, filtered as the address says, and the same as a file. */
@ConsolePage('cases')
export class ListController {
  constructor(
    @Inject(ListPage) private readonly page: ListPage,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  list(
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page.show(query, request, reply);
  }

  @Get('list.csv')
  async download(
    @Query() query: QueryParams,
    @Req() request: PageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const filter = worklistFilter(withoutBlanks(query));
    const pageAt = async (cursor?: string): Promise<WorklistPage> => {
      const spot = { limit: DOWNLOAD_PAGE, ...(cursor === undefined ? {} : { cursor }) };
      return (await this.queries.execute(new ListCases(request.caller as Caller, filter, spot))).answer;
    };
    const cases = await wholeList(await pageAt(), pageAt);

    void reply.headers({
      'content-type': CONTENT_TYPES.csv,
      'content-disposition': 'attachment; filename="cases.csv"',
    });
    return worklistCsv(cases);
  }
}
