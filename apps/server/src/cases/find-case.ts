import type { CaseView, Moment } from '@casewright/engine';
import type { Runtime } from '@casewright/runtime';
import {
  NO_PRIVATE_TEXTS,
  refuse,
  withoutTexts,
  type Caller,
  type PrivateTexts,
  type Refusal,
} from '@casewright/workflow';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RUNTIME } from '../tokens.js';
import { mayRead, mayReadTexts } from './may-read.js';

/** Which case, by whom: what every reading of a case begins with. */
export type CaseAsked = { readonly workflow: string; readonly id: string; readonly caller: Caller };

export type CaseFound = {
  readonly view: CaseView;
  readonly isNow: boolean;
  /** What the caller is not to read of its events. */
  readonly privateTexts: PrivateTexts;
};

/** A case at a moment; `NOT_FOUND` when there is none, or the caller may not know. */
export class FindCase extends Query<CaseFound | Refusal> {
  constructor(
    readonly asked: CaseAsked,
    readonly moment: Moment = {},
  ) {
    super();
  }
}

@QueryHandler(FindCase)
export class FindCaseHandler implements IQueryHandler<FindCase> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ asked, moment }: FindCase) {
    const { workflow, id, caller } = asked;
    const { registry, engine } = this.runtime;

    const definition = registry.named(workflow);
    const now = definition && (await engine.read(workflow, id));
    if (definition === undefined || now === undefined || !mayRead(definition, caller, now))
      return refuse('NOT_FOUND', `There is no case ${id} of ${workflow} that you can see.`);

    const privateTexts = mayReadTexts(definition, caller, now) ? NO_PRIVATE_TEXTS : definition.privateTexts;
    const found = (view: CaseView, isNow: boolean) => ({
      ...{ view: { ...view, data: withoutTexts(view.data, privateTexts.case) }, isNow, privateTexts },
    });
    if (moment.at === undefined && (moment.revision ?? now.revision) === now.revision) return found(now, true);

    const then = await engine.read(workflow, id, moment);
    if (then === undefined || (moment.revision ?? then.revision) !== then.revision)
      return refuse('NOT_FOUND', `The case is at revision ${now.revision}; there is nothing of it at that moment.`);
    return found(then, false);
  }
}
