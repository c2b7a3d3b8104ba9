import type { Recorded } from '@casewright/workflow';
import type { Escalated } from '@casewright/workflow/escalation';
import type { z } from 'zod';
import type { events } from './events.js';
import type { Offer } from './offer.js';

export type PlanEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

export type Priority = Data<'PriorityProposed'> & { readonly status: 'proposed' | 'agreed' | 'dropped' };
export type Need = Data<'NeedRecorded'>;

/** What the authority wants revised, whether the provider has been told, and what came of it. */
export type RevisionItem = Data<'PackageRevisionsRequested'>['items'][number] & {
  readonly fedBack: boolean;
  readonly response?: Omit<Data<'PackageResubmitted'>['responses'][number], 'itemId'>;
};

export type Copy = { readonly recipientId: string; readonly version: number; readonly copiedOn: string };

/** A change of the plan in its year, and the offers that came, were revised or were taken in it. */
export type Change = Data<'InYearChangeProposed'> & {
  readonly state: 'brokering' | 'with-dcs' | 'approved' | 'dropped';
  readonly offerIds: readonly string[];
};

/** What needs no approval: what was discussed, and when. */
export type Note =
  | ({ readonly about: 'engagement-meeting' } & Data<'EngagementMeetingRecorded'>)
  | ({ readonly about: 'offer-discussion' } & Data<'OfferDiscussionRecorded'>);

/** What the authority approves. */
export type PlanContent = {
  readonly priorities: readonly Priority[];
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
};

/** What a plan remembers. While a change is being brokered, the content is a draft. */
export type Plan = Data<'JispOpened'> &
  PlanContent &
  Escalated & {
    readonly evidence: readonly Data<'JispEvidenceRecorded'>[];
    readonly dialogueStartedOn?: string;
    readonly laaTargetsSettled: boolean;
    readonly workforceExemptionReason?: string | undefined;

    /** Number of the package as it was last assembled, resubmitted, or sent with a change. */
    readonly version: number;
    readonly rounds: number;
    readonly revisionItems: readonly RevisionItem[];

    /** The document that was last sent for approval, and when the plan or a change of it was. */
    readonly documentRef?: string;
    readonly sentAt?: string;
    readonly approvedVersion?: number;
    readonly approvedOn?: string;
    readonly copies: readonly Copy[];

    readonly changes: readonly Change[];
    /** The content as approved, while a change is being brokered. */
    readonly inForce?: PlanContent | undefined;

    readonly notes: readonly Note[];
    readonly closedOn?: string | undefined;
    readonly overdue: readonly Data<'StageOverdue'>[];
    /** Whoever has acted in this plan for anybody but the authority: none of them ever approves it. */
    readonly otherSides: readonly string[];
  };

const NOTHING_YET: Partial<Plan> = {
  ...{ evidence: [], laaTargetsSettled: false, priorities: [], needs: [], offers: [] },
  ...{ version: 0, rounds: 0, revisionItems: [], copies: [], changes: [], notes: [], overdue: [], otherSides: [] },
};

/** A plan before it is opened; nothing reads the rest of it then. */
export const NOT_YET_OPENED = NOTHING_YET as Plan;

/** Whether a change is being brokered or waits for the authority. */
export const isChanging = ({ inForce }: Plan): boolean => inForce !== undefined;

/** What is in force: as approved, whatever a change drafts. */
export const inForceOf = (plan: Plan): PlanContent => plan.inForce ?? plan;

export const offerNamed = ({ offers }: Pick<PlanContent, 'offers'>, offerId: string): Offer | undefined =>
  offers.find((offer) => offer.offerId === offerId);

/** The open change. Only a plan that is being changed has one. */
export const openChange = ({ changes }: Plan): Change => changes.at(-1) as Change;

/** The priorities that were agreed, in that order. */
export const agreedPriorities = ({ priorities }: PlanContent): readonly Priority[] =>
  priorities.filter(({ status }) => status === 'agreed');

/** `jisp-bedford_2009_10`: the stream of a plan. */
export const planStream = (id: string): string => `jisp-${id}`;
