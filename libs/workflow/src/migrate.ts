import type { StateValue } from 'xstate';
import { initial, stageOf, type State } from './machine.js';
import type { Workflow } from './workflow.js';

/**
 * A case's state in another version of its workflow: at the stage that `to.migrations` maps its stage to, with all it
 * has recorded. Throws when the stage is not mapped, or is mapped to one there is not.
 */
export const migrate = (from: Workflow, to: Workflow, state: State): State => {
  const stage = stageOf(state);
  const target = to.migrations[from.version]?.[stage];
  if (target === undefined)
    throw new Error(
      `${to.name} does not say where a case at ‘${stage}’ of version ${from.version} goes in version ${to.version}: ` +
        `add it to migrations[${from.version}].`,
    );

  const recorded = { ...(initial(to).context as object), ...(state.context as object) };
  return to.machine.resolveState({ value: placed(from, to, state, target), context: recorded }) as State;
};

// In a parallel chart only the `stage` region moves; the others stay where they are.
const placed = (from: Workflow, to: Workflow, { value }: State, stage: string): StateValue => {
  if (!isParallel(to)) return nested(stage);
  return { ...(isParallel(from) ? (value as Record<string, StateValue>) : {}), stage: nested(stage) };
};

const isParallel = ({ machine }: Workflow): boolean => machine.root.type === 'parallel';

const nested = (path: string): StateValue => {
  const [first = '', ...rest] = path.split('.');
  return rest.length === 0 ? first : { [first]: nested(rest.join('.')) };
};
