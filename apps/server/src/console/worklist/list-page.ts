import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply } from 'fastify';
import { limitIn, single, type Query } from '../../http/query-params.js';
import { RUNTIME } from '../../tokens.js';
import { CountCases } from '../../worklist/count-cases.js';
import { ListCases } from '../../worklist/list-cases.js';
import { worklistFilter } from '../../worklist/worklist-filter.js';
import { namesIn } from '../page/names.js';
import { Pages, type PageRequest } from '../page/pages.js';
import { filterChoices } from './filter-choices.js';
import { PAGE_SIZE, withoutBlanks, type Spot } from './list-address.js';
import { listModel, type Fault } from './list-model.js';
import { COUNT_AT_MOST, tabLists } from './list-tabs.js';
import { mayAct, mayStart } from './what-one-may-do.js';

const LIMIT = { usual: PAGE_SIZE, most: 100 };

/** Shows a list of cases: as its address asks for it, or once more with what is wrong with a form it holds. */
@Injectable()
export class ListPage {
  constructor(
    @Inject(Pages) private readonly pages: Pages,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  async show(asked: Query, request: PageRequest, reply: FastifyReply, fault?: Fault): Promise<string> {
    const caller = request.caller as Caller;
    const query = withoutBlanks(asked);
    const filter = worklistFilter(query);
    const cursor = single(query, 'cursor');
    const spot: Spot = { limit: limitIn(query, LIMIT), ...(cursor === undefined ? {} : { cursor }) };

    const page = await this.queries.execute(new ListCases(caller, filter, spot));
    const counts = await this.queries.execute(new CountCases(caller, [...tabLists(filter), filter], COUNT_AT_MOST));
    const { registry, directory, readModels, clock } = this.runtime;
    const model = listModel({
      ...{ filter, spot, page, counts, now: clock.now() },
      choices: await filterChoices(this.runtime, caller, filter),
      saved: await readModels.savedViews.of(caller.personId),
      names: await namesIn(directory),
      may: { start: mayStart(registry, caller), act: mayAct(registry, caller) },
      ...(fault === undefined ? {} : { fault }),
    });

    if (fault !== undefined) void reply.code(400);
    return this.pages.show(model, request, reply);
  }
}
