import { rule } from '../definition.js';
import { sourcesOfYear } from '../evidence-sources.js';
import { agreedPriorities, type Plan } from '../plan.js';

/** JP-R02: evidence comes from a source that there is for the plan year. */
export const sourceIsOfTheYear = rule<{ readonly source: string }>(
  'JP-R02',
  ({ input: { source }, case: { planYear } }) => {
    const sources = sourcesOfYear(planYear);
    return (
      sources.includes(source) || {
        message: `There is no evidence of the kind ${source} for ${planYear}. Use ${inWords(sources)}.`,
        field: 'source',
      }
    );
  },
);

const inWords = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names);

/** JP-R02: a dialogue starts from evidence. */
export const evidenceIsThere = rule(
  'JP-R02',
  ({ case: { evidence } }) =>
    evidence.length > 0 || 'Record what the dialogue starts from first: there is no evidence yet.',
);

/** JP-R03: targets are settled when they are, not before. */
export const settledByNow = rule<{ readonly settledOn: string }>(
  'JP-R03',
  ({ input: { settledOn }, today }) =>
    settledOn <= today || {
      message: 'This day is still to come. Confirm the targets of the Local Area Agreement once they are settled.',
      field: 'settledOn',
    },
);

/** JP-R03: needs are discussed once changes to the targets of the Local Area Agreement are agreed. */
export const targetsAreSettled = rule(
  'JP-R03',
  ({ case: { laaTargetsSettled } }) =>
    laaTargetsSettled ||
    'Confirm the targets of the Local Area Agreement first: needs are discussed when they are settled.',
);

/** JP-R04: the adviser and the director agree on one priority at least. */
export const somePriorityIsAgreed = rule<{ readonly priorityIds: readonly string[] }>(
  'JP-R04',
  ({ input: { priorityIds } }) =>
    priorityIds.length > 0 || { message: 'Name the priorities that are agreed: one at least.', field: 'priorityIds' },
);

const NO_WORKFORCE = 'No agreed priority is about workforce development. Agree one, or record why the plan is exempt.';

/** JP-R05, when priorities are agreed: workforce development is among them, or it is recorded why not. */
export const workforceIsAmongThem = rule<{
  readonly priorityIds: readonly string[];
  readonly workforceExemptionReason?: string | undefined;
}>('JP-R05', ({ input: { priorityIds, workforceExemptionReason }, case: { priorities } }) => {
  const agreed = priorities.filter(({ priorityId }) => priorityIds.includes(priorityId));
  return (
    workforceExemptionReason !== undefined ||
    agreed.some(({ workforceDevelopment }) => workforceDevelopment) || { message: NO_WORKFORCE, field: 'priorityIds' }
  );
});

/** JP-R05, when the plan is sent: it still is. */
export const workforceIsInThePlan = rule(
  'JP-R05',
  ({ case: plan }) =>
    plan.workforceExemptionReason !== undefined ||
    agreedPriorities(plan).some(({ workforceDevelopment }) => workforceDevelopment) ||
    NO_WORKFORCE,
);

/** JP-R06: a need belongs to an agreed priority. */
export const needHasItsPriority = rule<{ readonly priorityId: string }>(
  'JP-R06',
  ({ input: { priorityId: id }, case: plan }) =>
    agreedPriorities(plan).some(({ priorityId }) => priorityId === id) || {
      message: `No priority ${id} has been agreed.`,
      field: 'priorityId',
    },
);

/** JP-R06: each agreed priority has a need, though it may want no external support. */
export const everyPriorityHasNeeds = rule('JP-R06', ({ case: plan }) => {
  const without = withoutNeeds(plan);
  return without === undefined || `The priority ‘${without.title}’ has no need yet. Record one at least.`;
});

const withoutNeeds = (plan: Plan) =>
  agreedPriorities(plan).find(({ priorityId }) => plan.needs.every((need) => need.priorityId !== priorityId));
