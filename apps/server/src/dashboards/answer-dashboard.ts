import type { Dashboard, DashboardAnswer, Fresh } from '@casewright/read-models';
import { registerOf, type Runtime } from '@casewright/runtime';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { caughtUp } from '../http/caught-up.js';
import { RUNTIME } from '../tokens.js';

/** The figures and rows of a dashboard as they stood at an instant. */
export class AnswerDashboard extends Query<Fresh<DashboardAnswer>> {
  constructor(
    readonly dashboard: Dashboard,
    readonly at: string,
  ) {
    super();
  }
}

@QueryHandler(AnswerDashboard)
export class AnswerDashboardHandler implements IQueryHandler<AnswerDashboard> {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  async execute({ dashboard, at }: AnswerDashboard): Promise<Fresh<DashboardAnswer>> {
    const { calendar, directory, readModels } = this.runtime;
    await caughtUp(this.runtime);
    return readModels.answer(dashboard, { at, calendar, register: await registerOf(directory) });
  }
}
