import { items } from '@casewright/read-models/dashboards';

/** What a plan consists of: its priorities, their needs, and the offers for these. */
export type Content = {
  readonly priorities: readonly Priority[];
  readonly needs: readonly Need[];
  readonly offers: readonly Offer[];
};

export type Priority = { readonly priorityId: string; readonly title: string; readonly niCode?: string | undefined };

export type Need = { readonly needId: string; readonly priorityId: string };

/** An offer, with what the provider says of it once it has come. */
export type Offer = {
  readonly offerId: string;
  readonly providerId: string;
  readonly needIds: readonly string[];
  readonly optional: boolean;
  /** Whether the authority takes it, where it is optional. */
  readonly taken?: boolean;
  /** It has come, nothing is held against it, and it was not taken back. */
  readonly stands: boolean;
  readonly days?: number | undefined;
  readonly visits?: number | undefined;
  readonly costPence?: number | undefined;
};

export const priorities = items<Priority>('priorityId');
export const needs = items<Need>('needId');
export const offers = items<Offer>('offerId');

/** Content as a history keeps it. */
export type Kept = Readonly<Record<'priorities' | 'needs' | 'offers', string | null>>;

/** The content that a change leaves alone until it is approved, as a history keeps it. */
export const heldBack = ({ priorities, needs, offers }: Kept): string => JSON.stringify({ priorities, needs, offers });

/** What was held back; nothing while no change is a draft. */
export const restored = (inForce: string | null): Partial<Kept> =>
  inForce === null ? {} : (JSON.parse(inForce) as Kept);

/** The content of a plan: as it is, or, while a change is a draft, as approved. */
export const contentOf = (plan: Kept & { readonly inForce: string | null }): Content => {
  const kept = { ...plan, ...restored(plan.inForce) };
  return {
    priorities: priorities.read(kept.priorities),
    needs: needs.read(kept.needs),
    offers: offers.read(kept.offers),
  };
};

/** Whether an offer is in the package: it stands, and is no optional support that was not taken (JP-R32). */
export const isInPackage = ({ stands, optional, taken }: Offer): boolean => stands && (!optional || taken === true);
