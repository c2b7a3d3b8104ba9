import {
  AcceptSpecialist,
  ApplyAsSpecialist,
  RejectSpecialist,
  ShortlistSpecialist,
  WithdrawSpecialistApplication,
} from './commands/application.js';
import { MarkDeployed, MarkReturned } from './commands/deployment.js';
import {
  LeavePool,
  PauseSpecialist,
  RecordTraining,
  ReleaseToPool,
  ResumeSpecialist,
  ReturnToPool,
} from './commands/pool.js';
import { content } from './content.js';
import { define } from './definition.js';
import { reactions } from './reactions.js';

/** Practising specialists are recruited, trained and held ready for councils, reviews and policy (DOMAIN 5.11). */
export default define({
  commands: {
    // Somebody applies, and is admitted or not.
    ...{ ApplyAsSpecialist, ShortlistSpecialist, RejectSpecialist, AcceptSpecialist, WithdrawSpecialistApplication },

    // Training makes them available.
    ...{ RecordTraining, ReleaseToPool },

    // Deployments come and go.
    ...{ MarkDeployed, MarkReturned },

    // They may pause, leave and return.
    ...{ PauseSpecialist, ResumeSpecialist, LeavePool, ReturnToPool },
  },
  reactions,
  worklist: {
    SpecialistApplied: ({ personId, homeOrgId, homeOrgKind }) => ({
      ownerId: personId,
      councilId: homeOrgKind === 'council' ? homeOrgId : null,
      joins: { 'sector-specialist': personId, 'home-authority': homeOrgId },
    }),
  },
  content,
});
