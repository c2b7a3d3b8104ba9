import {
  AttachPlan,
  CompletePlan,
  DraftDeploymentPlan,
  RecordActivity,
  RecordMonitoring,
  StartPlan,
  VaryPlan,
  WithdrawPlan,
} from './commands.js';
import { content } from './content.js';
import { define } from './definition.js';
import { jispStream } from './jisps.js';

/** A provider's activities, resources and timelines for its offers, held with a Joint Improvement Support Plan (DOMAIN 5.21). */
export default define({
  commands: {
    // The provider details its offers, and the plan is held with that of the authority.
    ...{ DraftDeploymentPlan, AttachPlan },

    // Work goes on, and may be varied; adviser and director monitor it.
    ...{ StartPlan, VaryPlan, RecordActivity, RecordMonitoring },

    // It is completed, or taken back.
    ...{ CompletePlan, WithdrawPlan },
  },
  worklist: {
    DeploymentPlanDrafted: ({ jispId, providerId, writtenById, councilId, regionId }) => ({
      ...{ councilId: councilId ?? null, regionId: regionId ?? null, ownerId: writtenById },
      joins: { provider: providerId },
      related: [jispStream(jispId)],
    }),
  },
  content,
});
