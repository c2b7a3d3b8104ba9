import { CancelClinic, CloseClinic, CompleteClinicAction, HoldClinic, InviteToClinic, PlanClinic } from './commands.js';
import { content } from './content.js';
import { define } from './definition.js';
import { worklist } from './worklist.js';

/** Providers meet to align their support around local or regional priorities (DOMAIN 5.23). */
export default define({
  commands: {
    // The adviser has a reason to bring providers together, and invites them.
    ...{ PlanClinic, InviteToClinic },

    // They meet, and what they agree on is done.
    ...{ HoldClinic, CompleteClinicAction, CloseClinic },

    // Or the clinic does not take place.
    ...{ CancelClinic },
  },
  worklist,
  content,
});
