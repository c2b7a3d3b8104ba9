import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { SignedInGuard } from './access/signed-in.guard.js';
import { CaseDiagramController } from './cases/case-diagram.controller.js';
import { CONSOLE_CONTROLLERS } from './console/console-controllers.js';
import { PageFilter } from './console/page/page.filter.js';
import { Pages } from './console/page/pages.js';
import { ListPage } from './console/worklist/list-page.js';
import { CasesController } from './cases/cases.controller.js';
import { CommandsController } from './cases/commands.controller.js';
import { DocumentsController } from './cases/documents.controller.js';
import { FindCaseHandler } from './cases/find-case.js';
import { RunCommandHandler } from './cases/run-command.js';
import { AnswerDashboardHandler } from './dashboards/answer-dashboard.js';
import { DashboardsController } from './dashboards/dashboards.controller.js';
import { DevelopmentController } from './development/development.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { ListDirectoryHandler } from './directory/list-directory.js';
import { EventSchemasController } from './feed/event-schemas.controller.js';
import { FeedController } from './feed/feed.controller.js';
import { ReadFeedHandler } from './feed/read-feed.js';
import { ProblemFilter } from './http/problem.filter.js';
import { AsyncApiController } from './openapi/asyncapi.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { HealthController } from './operations/health.controller.js';
import { MetricsController } from './operations/metrics.controller.js';
import { ReadRefusalsHandler } from './refusals/read-refusals.js';
import { RefusalsController } from './refusals/refusals.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { WorkflowsController } from './workflows/workflows.controller.js';
import { CountCasesHandler } from './worklist/count-cases.js';
import { FindRelatedHandler } from './worklist/find-related.js';
import { ListCasesHandler } from './worklist/list-cases.js';
import { RelatedController } from './worklist/related.controller.js';
import { SavedViewsController } from './worklist/saved-views.controller.js';
import { TallyCasesHandler } from './worklist/tally-cases.js';
import { TasksController } from './worklist/tasks.controller.js';
import { WorklistController } from './worklist/worklist.controller.js';

const everywhere = [
  CommandsController,
  CasesController,
  CaseDiagramController,
  DocumentsController,
  RelatedController,
  WorklistController,
  TasksController,
  SavedViewsController,
  DashboardsController,
  RefusalsController,
  WorkflowsController,
  FeedController,
  EventSchemasController,
  WebhooksController,
  DirectoryController,
  HealthController,
  MetricsController,
  OpenApiController,
  AsyncApiController,
];

/** The server, in the order a request meets it: guard, controller, handler; the filter when something is wrong. */
@Module({})
export class ServerModule {
  static of(profile: 'development' | 'production', parts: readonly Provider[]): DynamicModule {
    return {
      module: ServerModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        ...everywhere,
        ...CONSOLE_CONTROLLERS,
        ...(profile === 'development' ? [DevelopmentController] : []),
      ],
      providers: [
        ...parts,
        ...[Pages, PageFilter, ListPage],
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        ...[RunCommandHandler, FindCaseHandler, FindRelatedHandler, ListCasesHandler, AnswerDashboardHandler],
        ...[CountCasesHandler, TallyCasesHandler, ReadRefusalsHandler, ReadFeedHandler, ListDirectoryHandler],
      ],
    };
  }
}
