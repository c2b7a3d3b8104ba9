import type { Plan } from '../plan.js';
import { withOpenChange } from './offers.js';
import { accepted } from './package.js';
import { among } from './preparation.js';
import { on } from './remember.js';

const restored = ({ inForce }: Plan): Partial<Plan> => ({ ...inForce, inForce: undefined });

/** A change in the year: what it drafts replaces what is in force when the authority approves it, and not before. */
export const change = {
  proposeChange: on('InYearChangeProposed', ({ data }, { changes, priorities, needs, offers }) => ({
    changes: [...changes, { ...data, state: 'brokering', offerIds: [] }],
    inForce: { priorities, needs, offers },
  })),
  amend: on('PlanItemAmended', ({ data: { priority, need }, by }, { priorities, needs }) => ({
    ...(priority === undefined
      ? {}
      : {
          priorities: among(priorities, 'priorityId', { proposedByRole: by.role, ...priority, status: 'agreed' }),
        }),
    ...(need === undefined ? {} : { needs: among(needs, 'needId', need) }),
  })),
  sendChange: on('InYearChangeSentForApproval', ({ data: { version }, at }, plan) => ({
    version,
    sentAt: at,
    changes: withOpenChange(plan, () => ({ state: 'with-dcs' })),
  })),
  returnChange: on('InYearChangeReturned', (_, plan) => ({
    changes: withOpenChange(plan, () => ({ state: 'brokering' })),
  })),
  approveChange: on('InYearChangeApproved', ({ data: { version } }, plan) => ({
    approvedVersion: version,
    offers: accepted(plan.offers),
    inForce: undefined,
    changes: withOpenChange(plan, () => ({ state: 'approved' })),
  })),
  dropChange: on('InYearChangeDropped', (_, plan) => ({
    ...restored(plan),
    changes: withOpenChange(plan, () => ({ state: 'dropped' })),
  })),
};
