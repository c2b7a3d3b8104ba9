import { AccessibilityController } from './accessibility/accessibility.controller.js';
import { ActionsController } from './actions/actions.controller.js';
import { StartController } from './actions/start.controller.js';
import { AssetsController } from './assets/assets.controller.js';
import { CompareController } from './audit/compare/compare.controller.js';
import { EventLogController } from './audit/log/event-log.controller.js';
import { RefusalsPageController } from './audit/refusals/refusals-page.controller.js';
import { ReplayController } from './audit/replay/replay.controller.js';
import { CaseChangesController } from './case/case-changes.controller.js';
import { CaseDocumentsController } from './case/case-documents.controller.js';
import { CaseController } from './case/case.controller.js';
import { DashboardPagesController } from './dashboards/dashboard-pages.controller.js';
import { DevelopersController } from './developers/developers.controller.js';
import { FeedPagesController } from './developers/feed.controller.js';
import { OverviewController } from './overview/overview.controller.js';
import { ActingAsController } from './session/acting-as.controller.js';
import { SignInController } from './session/sign-in.controller.js';
import { KeepWebhookController } from './webhooks/keep-webhook.controller.js';
import { WebhookPageController } from './webhooks/webhook.controller.js';
import { WebhookListController } from './webhooks/webhooks.controller.js';
import { WorkflowPagesController } from './workflows/workflow-pages.controller.js';
import { BulkController } from './worklist/bulk/bulk.controller.js';
import { ListController } from './worklist/list.controller.js';
import { SavedListsController } from './worklist/saved-lists.controller.js';

/** The pages of the console, and what they load. */
export const CONSOLE_CONTROLLERS = [
  ...[AssetsController, SignInController, ActingAsController],
  ...[CaseController, CaseChangesController, CaseDocumentsController],
  ...[StartController, ActionsController],
  ...[ReplayController, CompareController, EventLogController, RefusalsPageController],
  ...[OverviewController, DashboardPagesController, WorkflowPagesController],
  ...[DevelopersController, FeedPagesController, AccessibilityController],
  ...[WebhookListController, WebhookPageController, KeepWebhookController],
  ...[ListController, SavedListsController, BulkController],
];
