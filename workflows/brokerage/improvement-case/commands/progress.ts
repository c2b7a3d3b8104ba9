import { automaticRaise } from '@casewright/workflow/escalation';
import { date, idList, text } from '@casewright/workflow/payload-types';
import { z } from 'zod';
import { command } from '../definition.js';
import { progressReviewDue } from '../notice.js';
import {
  comesAfterTheLast,
  mayBeMovedTo,
  nextReviewIsSoon,
  noticeIsLifted,
  restsOnNewEvidence,
} from '../rules/progress.js';
import { DECISIONS } from '../vocabulary.js';

export const RescheduleProgressReview = command(z.strictObject({ nextReviewOn: date, reason: text })).rows({
  from: ['delivery.active'],
  by: ['lead-broker', 'commissioning-director'],
  rules: [mayBeMovedTo],
  emits: 'ProgressReviewRescheduled',
  decide: ({ case: recorded, calendar }) => ({ previousDueOn: progressReviewDue(recorded, calendar) as string }),
});

export const OpenProgressReview = command(z.strictObject({ reviewDate: date })).rows({
  from: ['delivery.active'],
  by: ['lead-broker', 'associate-broker'],
  rules: [comesAfterTheLast],
  emits: 'ProgressReviewOpened',
  decide: ({ case: { progressReviews } }) => ({ sequence: progressReviews.length + 1 }),
});

const decision = z.strictObject({
  decision: z.enum(DECISIONS),
  evidenceIds: idList,
  nextReviewOn: date.optional(),
  rationale: text,
  dcsAgreementRef: text.optional(),
});

const is =
  (wanted: z.output<typeof decision>['decision']) =>
  ({ input }: { readonly input: z.output<typeof decision> }): boolean =>
    input.decision === wanted;

const from = ['progressReview'] as const;

/** Support goes on, or is designed anew; or the case steps down, or is escalated to the Board while support goes on. */
export const DecideProgress = command(decision).rows(
  {
    from,
    when: is('continue'),
    by: ['lead-broker', 'associate-broker'],
    rules: [restsOnNewEvidence, nextReviewIsSoon],
    emits: 'ProgressDecided',
  },
  {
    from,
    when: is('extend'),
    by: ['lead-broker', 'associate-broker'],
    rules: [restsOnNewEvidence],
    emits: 'ProgressDecided',
  },
  {
    from,
    when: is('step-down'),
    by: ['lead-broker'],
    rules: [restsOnNewEvidence, noticeIsLifted],
    emits: 'ProgressDecided',
  },
  {
    from,
    when: is('escalate'),
    by: ['lead-broker', 'associate-broker'],
    rules: [restsOnNewEvidence, nextReviewIsSoon],
    emits: ['ProgressDecided', 'EscalationRaised', 'EscalationSteppedUp'],
    decideAll: ({ input, case: { escalation }, today, calendar, settings }) => {
      const { nextReviewOn = calendar.addMonths(today, settings['case.reviewEveryMonths']), rationale } = input;
      return [
        { type: 'ProgressDecided', data: { ...input, nextReviewOn } },
        ...automaticRaise(escalation, 3, `The progress review led to an escalation: ${rationale}`),
      ];
    },
  },
);
