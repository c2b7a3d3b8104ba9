import type { Fresh, Tally, TallyColumn } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caughtUp } from '../http/caught-up.js';
import { RUNTIME } from '../tokens.js';
import { wantedBy } from './wanted-by.js';
import { worklistFilter, type Filter } from './worklist-filter.js';

/** How many of the cases a caller may read there are, in groups of the same values of these columns. */
export class TallyCases<Column extends TallyColumn> extends Query<Fresh<readonly Tally<Column>[]>> {
  constructor(
    readonly caller: Caller,
    readonly by: readonly Column[],
    readonly filter: Partial<Filter> = {},
  ) {
    super();
  }
}

@QueryHandler(TallyCases)
export class TallyCasesHandler implements IQueryHandler<TallyCases<TallyColumn>> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ caller, by, filter }: TallyCases<TallyColumn>): Promise<Fresh<readonly Tally[]>> {
    await caughtUp(this.runtime);
    const wanted = await wantedBy(this.runtime, caller, { ...worklistFilter({}), ...filter });
    return this.runtime.readModels.tally({ ...wanted, by });
  }
}
