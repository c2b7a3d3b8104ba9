import type { RefusalEntry } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RUNTIME } from '../tokens.js';

/** Refused commands, of one stream or of all, newest first. */
export class ReadRefusals extends Query<readonly object[]> {
  constructor(readonly filter: { readonly stream?: string; readonly limit: number }) {
    super();
  }
}

@QueryHandler(ReadRefusals)
export class ReadRefusalsHandler implements IQueryHandler<ReadRefusals> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ filter }: ReadRefusals) {
    return (await this.runtime.readModels.refusals.of(filter)).map(refusalDocument);
  }
}

const refusalDocument = ({ commandId, type, stream, actor, code, ruleId, at }: RefusalEntry) => ({
  ...{ commandId, type, stream, actor, code },
  ...(ruleId === undefined ? {} : { ruleId }),
  at,
});
