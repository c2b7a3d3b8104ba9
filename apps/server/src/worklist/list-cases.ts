import type { Fresh, WorklistPage } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caughtUp } from '../http/caught-up.js';
import { invalid } from '../http/problem.js';
import { RUNTIME } from '../tokens.js';
import { wantedBy } from './wanted-by.js';
import type { Filter } from './worklist-filter.js';

/** One page of the cases a caller may read. */
export class ListCases extends Query<Fresh<WorklistPage>> {
  constructor(
    readonly caller: Caller,
    readonly filter: Filter,
    readonly page: { readonly limit: number; readonly cursor?: string },
  ) {
    super();
  }
}

@QueryHandler(ListCases)
export class ListCasesHandler implements IQueryHandler<ListCases> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ caller, filter, page }: ListCases): Promise<Fresh<WorklistPage>> {
    await caughtUp(this.runtime);

    try {
      return await this.runtime.readModels.cases({ ...(await wantedBy(this.runtime, caller, filter)), ...page });
    } catch (error) {
      if (error instanceof RangeError) throw invalid('cursor', 'Take it from the answer before, with the same sorting');
      throw error;
    }
  }
}
