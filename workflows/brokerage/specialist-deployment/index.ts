import { claims } from './claims.js';
import { DeclineDeployment, MatchSpecialist, RequestDeployment, UnmatchSpecialist } from './commands/matching.js';
import { RefuseRelease, ReleaseSpecialist } from './commands/release.js';
import { CancelDeployment, CompleteDeployment, RecordDeploymentDays, StartDeployment } from './commands/work.js';
import { content } from './content.js';
import { define } from './definition.js';
import { specialistDays } from './ledgers.js';
import { timers } from './timers.js';
import { worklist } from './worklist.js';

/** A specialist of the pool is sent to a council, review, policy topic or region, and released for it (DOMAIN 5.13). */
export default define({
  commands: {
    // Somebody asks, and the recruiter finds a specialist or declines.
    ...{ RequestDeployment, MatchSpecialist, UnmatchSpecialist, DeclineDeployment },

    // The home authority lets the specialist go, or does not.
    ...{ ReleaseSpecialist, RefuseRelease },

    // The work starts, is recorded and ends.
    ...{ StartDeployment, RecordDeploymentDays, CompleteDeployment },

    // It may be called off at any time.
    ...{ CancelDeployment },
  },
  timers,
  ledgers: [specialistDays],
  claims,
  worklist,
  content,
});
