import {
  AnnounceTraining,
  ApplyForPlace,
  CancelPlace,
  CancelTraining,
  ConfirmPlace,
  HoldTraining,
  OfferPlace,
  OpenApplications,
  RecordAttendance,
  WaitlistApplicant,
} from './commands.js';
import { content } from './content.js';
import { define } from './definition.js';

/** Free training places for review teams, peer challengers and specialists (DOMAIN 5.12). */
export default define({
  commands: {
    // Dates are fixed, then people may apply.
    ...{ AnnounceTraining, OpenApplications },

    // People apply, and places go to the best ranked; the others wait.
    ...{ ApplyForPlace, OfferPlace, ConfirmPlace, WaitlistApplicant, CancelPlace },

    // It takes place, and who was there is recorded.
    ...{ HoldTraining, RecordAttendance },

    // Or it is called off.
    ...{ CancelTraining },
  },
  worklist: { TrainingApplied: ({ personId }) => ({ joins: { trainee: personId } }) },
  content,
});
