import { personInDirectory } from '@casewright/workflow';
import { id, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { CONFLICTS, DECISIONS } from '../events.js';
import { notOnesOwnConflict, ownAuthorityIsNotCleared } from '../rules/conflicts.js';
import { namesAConflict, namesSomebodyAsked } from '../rules/names-what-there-is.js';

export const DeclareReviewConflict = command(
  z.strictObject({ personId: id, nature: z.enum(CONFLICTS), detail: text }),
).rows({
  from: ['scheduled', 'onSite', 'reporting'],
  by: ['reviewer', 'council-dcs', 'peer-review-coordinator'],
  rules: [namesSomebodyAsked],
  emits: 'ReviewConflictDeclared',
});

/** Cleared, or upheld: then the member stands down, and a confirmed team that is not yet on site is assembled anew. */
export const DecideReviewConflict = command(
  z.strictObject({ personId: id, decision: z.enum(DECISIONS), reason: text }),
  ({ input: { personId } }) => ({ person: personInDirectory(personId) }),
).rows(
  {
    from: ['scheduled', 'onSite', 'reporting'],
    by: ['peer-review-lead'],
    rules: [ownAuthorityIsNotCleared, notOnesOwnConflict, namesAConflict],
    emits: 'ReviewConflictDecided',
  },
  {
    from: ['scheduled.teamConfirmed', 'scheduled.ready'],
    when: ({ input: { decision } }) => decision === 'upheld',
    by: ['peer-review-lead'],
    rules: [ownAuthorityIsNotCleared, notOnesOwnConflict, namesAConflict],
    emits: 'ReviewConflictDecided',
  },
);
