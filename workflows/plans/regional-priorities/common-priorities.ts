/** What an approved plan says, as far as priorities are found to be common to several. */
export type ApprovedPlan = {
  readonly councilId: string;
  readonly priorities: readonly Priority[];
  readonly needs: readonly { readonly needId: string; readonly priorityId: string }[];
  readonly offers: readonly {
    readonly needIds: readonly string[];
    readonly state: string;
    readonly days?: number | undefined;
    readonly costPence?: number | undefined;
  }[];
};

type Priority = {
  readonly priorityId: string;
  readonly title: string;
  readonly niCode?: string | undefined;
  readonly status: string;
};

/** A priority of several councils, and the support their plans have for it. */
export type SharedPriority = {
  readonly key: string;
  readonly councilIds: readonly string[];
  readonly days: number;
  readonly pence: number;
};

/** A title as titles are compared: trimmed, in lower case, each inner white space one blank. */
export const normalised = (title: string): string => title.trim().toLowerCase().replace(/\s+/g, ' ');

/** By what priorities are the same: their indicator, or their title where they have none. */
const keyOf = ({ niCode, title }: Priority): string => niCode ?? normalised(title);

const agreedIn = ({ priorities }: ApprovedPlan): readonly Priority[] =>
  priorities.filter(({ status }) => status === 'agreed');

/** The keys of all priorities in these plans, each once. */
export const keysIn = (plans: readonly ApprovedPlan[]): ReadonlySet<string> =>
  new Set(plans.flatMap((plan) => agreedIn(plan).map(keyOf)));

/** The accepted offers of a plan that serve a need of a priority with this key, each once. */
const supportFor = (plan: ApprovedPlan, key: string) => {
  const priorityIds = new Set(
    agreedIn(plan)
      .filter((each) => keyOf(each) === key)
      .map(({ priorityId }) => priorityId),
  );
  const needIds = new Set(plan.needs.filter((need) => priorityIds.has(need.priorityId)).map(({ needId }) => needId));
  return plan.offers.filter((offer) => offer.state === 'accepted' && offer.needIds.some((id) => needIds.has(id)));
};

/** Which councils have a priority in their plans, and the days and pence planned for it there. */
export const sharedPriority = (plans: readonly ApprovedPlan[], key: string): SharedPriority => {
  const having = plans.filter((plan) => keysIn([plan]).has(key));
  const support = having.flatMap((plan) => supportFor(plan, key));
  return {
    key,
    councilIds: [...new Set(having.map(({ councilId }) => councilId))].sort(),
    days: support.reduce((sum, { days = 0 }) => sum + days, 0),
    pence: support.reduce((sum, { costPence = 0 }) => sum + costPence, 0),
  };
};

type Ranked = Pick<SharedPriority, 'key' | 'councilIds' | 'days'>;

/** Most councils first, then most days, then by key. */
export const byRank = (one: Ranked, other: Ranked): number =>
  other.councilIds.length - one.councilIds.length || other.days - one.days || (one.key < other.key ? -1 : 1);

/** RP-R02: the priorities that plans of so many councils have in common, in order of rank. */
export const commonPriorities = (plans: readonly ApprovedPlan[], leastCouncils: number): readonly SharedPriority[] =>
  [...keysIn(plans)]
    .map((key) => sharedPriority(plans, key))
    .filter(({ councilIds }) => councilIds.length >= leastCouncils)
    .sort(byRank);
