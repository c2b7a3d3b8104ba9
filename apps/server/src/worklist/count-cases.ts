import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caughtUp } from '../http/caught-up.js';
import { RUNTIME } from '../tokens.js';
import { wantedBy } from './wanted-by.js';
import type { Filter } from './worklist-filter.js';

/** How many cases there are in lists of a caller; each is counted up to a number. */
export class CountCases extends Query<readonly number[]> {
  constructor(
    readonly caller: Caller,
    readonly filters: readonly Filter[],
    readonly atMost: number,
  ) {
    super();
  }
}

@QueryHandler(CountCases)
export class CountCasesHandler implements IQueryHandler<CountCases> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ caller, filters, atMost }: CountCases): Promise<readonly number[]> {
    await caughtUp(this.runtime);
    return Promise.all(filters.map((filter) => this.count(caller, filter, atMost)));
  }

  private async count(caller: Caller, filter: Filter, atMost: number): Promise<number> {
    const wanted = await wantedBy(this.runtime, caller, filter);
    return (await this.runtime.readModels.count({ ...wanted, atMost })).answer;
  }
}
