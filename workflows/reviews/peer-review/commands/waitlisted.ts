import { z } from 'zod';
import { command } from '../definition.js';
import { nobodyWaitsBefore } from '../rules/waiting-list.js';
import { waitingListWith } from '../waiting-list.js';

export const TakeFromWaitlist = command(z.strictObject({}), ({ id, case: review }) => ({
  waitingList: waitingListWith(id, review),
})).rows({
  from: ['waitlisted'],
  by: ['peer-review-coordinator', 'peer-review-lead'],
  rules: [nobodyWaitsBefore],
  emits: 'ReviewTakenFromWaitlist',
});
