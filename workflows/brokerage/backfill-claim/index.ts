import { claims } from './claims.js';
import {
  AnswerQuery,
  ApproveClaim,
  PayClaim,
  QueryClaim,
  RejectClaim,
  SubmitClaim,
  ValidateClaim,
  WithdrawClaim,
} from './commands.js';
import { content } from './content.js';
import { define } from './definition.js';
import { deploymentStream } from './deployment.js';
import { backfillDays } from './ledgers.js';
import { timers } from './timers.js';

/** A home authority is paid for cover while its specialist worked for the sector (DOMAIN 5.14). */
export default define({
  commands: {
    // The home authority claims, answers questions and may withdraw.
    ...{ SubmitClaim, AnswerQuery, WithdrawClaim },

    // The contract manager holds the days against the record.
    ...{ QueryClaim, ValidateClaim },

    // The money is agreed, or not, and paid.
    ...{ ApproveClaim, RejectClaim, PayClaim },
  },
  timers,
  ledgers: [backfillDays],
  claims,
  worklist: {
    BackfillClaimSubmitted: ({ deploymentId, claimantOrgId, forStream, regionId }) => ({
      ...{ councilId: regionId === undefined ? null : claimantOrgId, regionId: regionId ?? null },
      joins: { 'home-authority': claimantOrgId },
      ...(forStream === undefined ? {} : { forStream }),
      related: [deploymentStream(deploymentId)],
    }),
  },
  content,
});
