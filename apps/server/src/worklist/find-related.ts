import type { PendingReaction } from '@casewright/engine';
import type { Fresh, WorklistRow } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import type { Caller } from '@casewright/workflow';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caughtUp } from '../http/caught-up.js';
import { RUNTIME } from '../tokens.js';
import { readableBy } from './readable-by.js';

export type Related = Fresh<readonly WorklistRow[]> & { readonly pending: readonly PendingReaction[] };

/** The cases that a case has to do with, and what is still to be carried from it or to it. */
export class FindRelated extends Query<Related> {
  constructor(
    readonly caller: Caller,
    readonly stream: string,
  ) {
    super();
  }
}

@QueryHandler(FindRelated)
export class FindRelatedHandler implements IQueryHandler<FindRelated> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ caller, stream }: FindRelated): Promise<Related> {
    const { registry, readModels } = this.runtime;
    await caughtUp(this.runtime);

    const pending = await readModels.reactions.pending();
    return {
      ...(await readModels.related(stream, readableBy(registry, caller))),
      pending: pending.filter(({ sourceStream, targetStream }) => [sourceStream, targetStream].includes(stream)),
    };
  }
}
