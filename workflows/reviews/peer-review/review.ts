import type { Recorded } from '@casewright/workflow';
import type { Escalated } from '@casewright/workflow/escalation';
import type { z } from 'zod';
import type { Conflict } from './conflicts.js';
import type { events } from './events.js';
import type { Team } from './team.js';

export type ReviewEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

export type Slot = { readonly slotId: string; readonly startDate: string; readonly endDate: string };
export type OfferedSlot = Slot & { readonly expiresOn: string };

/** The report as it was last submitted. */
export type Report = {
  readonly version: number;
  readonly ref: string;
  readonly correctionRounds: number;
  readonly submittedById: string;
};

/** What a review remembers: the request, and what has become of it since. */
export type Review = Data<'PeerReviewRequested'> &
  Escalated & {
    readonly requestedAt: string;
    /** Who entered the request; `requestedBy` is who asked. */
    readonly enteredById: string;
    readonly reviewLeadId?: string;

    /** On offer to the council, and until when. */
    readonly offeredSlot?: OfferedSlot;
    /** Confirmed by the council. */
    readonly slot?: Slot;
    readonly rescheduleCountCouncil: number;
    readonly rescheduleCountCib: number;

    readonly team: Team;
    readonly conflicts: readonly Conflict[];
    /** Of the team that was confirmed last. */
    readonly memberIds?: readonly string[];
    readonly leadId?: string;
    readonly readiness?: Data<'ReviewReadinessConfirmed'>;

    readonly startedOn?: string;
    readonly concerns: readonly Data<'ImmediateConcernRaised'>[];
    readonly endedOn?: string;
    readonly reviewerDays: Data<'OnSiteCompleted'>['reviewerDays'];

    readonly report?: Report;
    readonly priorityNeeds: Data<'CouncilResponseRecorded'>['priorityNeeds'];
    readonly response?: Omit<Data<'CouncilResponseRecorded'>, 'priorityNeeds'>;
    readonly feedback?: Data<'ReviewFeedbackRecorded'>;
    readonly closedAt?: string;

    /** Where a paused review was. */
    readonly resumeTo?: string;
    /** Of a review that ended early. */
    readonly entitlementRestored?: boolean;
    readonly overdue: readonly Data<'StageOverdue'>[];
  };

const NOTHING_YET = {
  ...{ rescheduleCountCouncil: 0, rescheduleCountCib: 0 },
  ...{ team: [], conflicts: [], concerns: [], reviewerDays: [], priorityNeeds: [], overdue: [] },
};

/** A review before its request; nothing reads the rest of it then. */
export const NOT_YET_REQUESTED = NOTHING_YET as unknown as Review;

/** The slot on offer. Only a review at `scheduling.slotOffered` has one. */
export const slotOnOffer = ({ offeredSlot }: Review): OfferedSlot => offeredSlot as OfferedSlot;

/** The firm slot. Every review has one from `scheduled` on. */
export const firmSlot = ({ slot }: Review): Slot => slot as Slot;

/** The report. Every review has one from its factual check on. */
export const reportOf = ({ report }: Review): Report => report as Report;

/** Whether the team has begun its work; a review that is taken up again with new dates has still begun. */
export const hasBegun = ({ startedOn }: Review): boolean => startedOn !== undefined;

/** `peerReview-abc1`: the stream of a review. */
export const reviewStream = (id: string): string => `peerReview-${id}`;
