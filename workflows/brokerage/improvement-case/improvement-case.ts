import type { Recorded } from '@casewright/workflow';
import type { Escalated } from '@casewright/workflow/escalation';
import type { z } from 'zod';
import type { Conflict, Interest } from './conflicts.js';
import type { events } from './events.js';
import type { Notice } from './notice.js';
import { EMPTY_PACKAGE, type Package } from './package.js';

export type CaseEvent = Recorded<typeof events>;

/** What one event says. */
export type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

export type Evidence = Data<'CaseEvidenceRecorded'>;
export type Need = Data<'NeedsDrafted'>['needs'][number];

/** A broker's time with the case; it goes on while nothing has ended it. */
export type BrokerTerm = {
  readonly brokerId: string;
  readonly proposedAt?: string;
  readonly assignedAt?: string;
  readonly endedAt?: string;
};

/** The needs statement as it was drafted last. */
export type Needs = {
  readonly version: number;
  readonly items: readonly Need[];
  readonly agreed: boolean;
  readonly draftedById?: string;
};

/** A change of lines that waits for a decision, and who asked for it. */
export type Change = {
  readonly asked: Data<'DeliveryChangeApproved'>;
  readonly reason: string;
  readonly requestedById: string;
};

/** A progress review and what it led to. */
export type ProgressReview = Data<'ProgressDecided'> & {
  readonly sequence: number;
  readonly reviewDate: string;
  readonly decidedAt: string;
};

/** What a case remembers: the referral, and what has become of it since. */
export type ImprovementCase = Omit<
  Data<'ImprovementCaseOpened'>,
  'noticeRef' | 'noticeIssuedOn' | 'noticeReviewDueOn'
> &
  Escalated & {
    /** Who opened it, and in which role. */
    readonly openedBy: { readonly personId: string; readonly role: string };
    readonly notice?: Notice;
    /** Notices before the present one. */
    readonly earlierNotices: readonly Notice[];

    /** Proposed or assigned. */
    readonly brokerId?: string;
    readonly brokerInterests: readonly Interest[];
    readonly proposedById?: string;
    readonly brokerHistory: readonly BrokerTerm[];
    readonly brokerRejections: number;
    readonly conflicts: readonly Conflict[];

    readonly evidence: readonly Evidence[];
    readonly needs: Needs;
    /** Needs that were agreed before the present ones. */
    readonly archivedNeeds: readonly Needs[];

    readonly package: Package;
    /** Packages as the council had agreed them, before they were designed again. */
    readonly archivedPackages: readonly Package[];
    readonly funding?: Data<'PackageFundingApproved'>;
    /** Approved for packages of the time before the case was last reopened. */
    readonly approvedBefore: number;
    /** Organisations and persons who have been named on a line. */
    readonly providerIds: readonly string[];
    readonly specialistIds: readonly string[];

    readonly deliveryStartedOn?: string;
    readonly change?: Change;
    /** When progress is to be reviewed, before the notice has a say in it; only while support is delivered. */
    readonly nextReviewOn?: string;
    /** How often that day has been moved since it was set. */
    readonly reviewMoves: number;
    /** Of the review in hand. */
    readonly reviewDate?: string;
    /** The day of the last review, or of the start of delivery before the first. */
    readonly reviewedUpTo?: string;
    readonly progressReviews: readonly ProgressReview[];

    /** The monitoring period is over. */
    readonly monitoringEndedOn?: string;
    readonly outcome?: Data<'ImprovementCaseClosed'>['outcome'];
    readonly closedOn?: string;
    readonly reopenCount: number;
    readonly overdue: readonly Data<'StageOverdue'>[];
  };

const NOTHING_YET = {
  ...{ earlierNotices: [], brokerInterests: [], brokerHistory: [], brokerRejections: 0, conflicts: [] },
  ...{ evidence: [], needs: { version: 0, items: [], agreed: false }, archivedNeeds: [] },
  ...{ package: EMPTY_PACKAGE, archivedPackages: [], approvedBefore: 0, providerIds: [], specialistIds: [] },
  ...{ reviewMoves: 0, progressReviews: [], reopenCount: 0, overdue: [] },
};

/** A case before it is opened; nothing reads the rest of it then. */
export const NOT_YET_OPENED = NOTHING_YET as unknown as ImprovementCase;

/** `improvementCase-abc1`: the stream of a case. */
export const caseStream = (id: string): string => `improvementCase-${id}`;

/** The broker. Every case has one from `brokerAssignment.brokerProposed` on. */
export const brokerOf = ({ brokerId }: ImprovementCase): string => brokerId as string;
