import type { Grant, Listing } from '../actor.js';
import { BEFORE_THE_FIRST_EVENT, stageOf } from '../machine.js';
import type { Named, WorklistFields } from '../workflow.js';
import type { Law, Subject } from './subject.js';

type Step = Subject['steps'][number];

/** What the worklist knows of a case: where it belongs and, by role, whom it names. */
type Shown = {
  readonly councilId: unknown;
  readonly regionId: unknown;
  readonly named: ReadonlyMap<string, ReadonlySet<string>>;
};

const NOTHING: Shown = { councilId: undefined, regionId: undefined, named: new Map() };

/** Each step of the histories, with what the worklist shows of its case afterwards. */
const shownAfter = ({ workflow, steps }: Subject): readonly (readonly [Step, Shown])[] => {
  let shown = NOTHING;
  return steps.map((step) => {
    const before = stageOf(step.before) === BEFORE_THE_FIRST_EVENT ? NOTHING : shown;
    shown = after(before, workflow.worklist[step.event.type]?.(step.event.data) ?? {});
    return [step, shown];
  });
};

const after = (before: Shown, fields: WorklistFields): Shown => {
  const { councilId = before.councilId, regionId = before.regionId, joins = {}, leaves = {} } = fields;
  const named = new Map([...before.named].map(([role, ids]) => [role, new Set(ids)]));
  for (const [role, id] of pairs(leaves)) named.get(role)?.delete(id);
  for (const [role, id] of pairs(joins)) named.set(role, new Set(named.get(role)).add(id));
  return { councilId, regionId, named };
};

const pairs = (ids: Named): readonly (readonly [string, string])[] =>
  Object.entries(ids).flatMap(([role, each]) => [each].flat().map((id) => [role, id] as const));

/**
 * Somebody who is this id in whatever counts for a role, and nobody in everything else; a person is of the council and
 * the region of the case.
 */
const somebody = (
  id: string,
  lists: Listing | undefined,
  { councilId, regionId }: Pick<Grant, 'regionId'> & { readonly councilId?: string },
): Omit<Grant, 'role'> & { readonly personId: string } => ({
  personId: lists === undefined || lists === 'named persons' ? id : '',
  ...(lists === 'named persons' ? { orgId: councilId, regionId } : {}),
  ...(lists === undefined || lists === 'own council' || lists === 'named organisations' ? { orgId: id } : {}),
  ...(lists === undefined || lists === 'own region' ? { regionId: id } : {}),
});

const isListed = (shown: Shown, role: string, lists: Listing | undefined, id: string): boolean => {
  if (lists === 'own council') return shown.councilId === id;
  if (lists === 'own region') return shown.regionId === id;
  return lists !== undefined && (shown.named.get(role)?.has(id) ?? false);
};

/** Reading a list and reading a case must agree, whoever reads. */
const rolesListWhatTheyReach: Law = (subject) =>
  shownAfter(subject).flatMap(([{ after: state }, shown]) => {
    const context = state.context as object;
    const ids = new Set([...stringsIn(context), ...[...shown.named.values()].flatMap((each) => [...each])]);

    return Object.entries(subject.workflow.roles).flatMap(([role, scope]) => {
      const { lists } = scope;
      if (lists === 'every case') return [];

      const reaches = (id: string) =>
        scope({ me: { role, ...somebody(id, lists, context) }, subject: context, input: {} });
      return [...ids]
        .filter((id) => reaches(id) !== isListed(shown, role, lists, id))
        .map((id) =>
          reaches(id)
            ? `${role} ${id} reaches a case at ${stageOf(state)} that the worklist does not show them`
            : `the worklist shows ${role} ${id} a case at ${stageOf(state)} that they do not reach`,
        );
    });
  });

const stringsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const namedRolesAreThere: Law = ({ workflow: { worklist, roles }, steps }) =>
  steps
    .flatMap(({ event: { type, data } }) => {
      const { joins = {}, leaves = {} } = worklist[type]?.(data) ?? {};
      return [...pairs(joins), ...pairs(leaves)].map(([role]) => [type, role] as const);
    })
    .filter(([, role]) => roles[role]?.lists?.startsWith('named') !== true)
    .map(([type, role]) => `the worklist names a ${role} on ${type}, which is no role of persons or organisations`);

/** What holds of the worklist beside the histories. */
export const worklistLaws: readonly Law[] = [rolesListWhatTheyReach, namedRolesAreThere];
