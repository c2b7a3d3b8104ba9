import { createActor, initialTransition, type AnyMachineSnapshot, type AnyStateMachine, type StateValue } from 'xstate';
import type { RecordedEvent } from './events.js';
import type { Workflow } from './workflow.js';

/** Where a case is and what it remembers: nothing but the fold of its events. */
export type State = AnyMachineSnapshot;

/** The stage every machine begins in, before the first event; it is never shown. */
export const BEFORE_THE_FIRST_EVENT = 'new';

type Chart = Pick<Workflow, 'name' | 'machine'>;

const impure = (name: string, action: string) =>
  new Error(`${name}: the machine wants to run ${action}. Machines describe, they do not act: only assign is allowed.`);

/** The state before any event. Throws when the machine wants something done. */
export const initial = ({ name, machine }: Chart): State => {
  const known = initials.get(machine);
  if (known !== undefined) return known;

  const [state, actions] = initialTransition(machine);
  if (actions.length > 0) throw impure(name, actions.map(({ type }) => type).join(', '));
  initials.set(machine, state as State);
  return state as State;
};

// No state is ever changed in place, so all cases of a machine begin with the same one; making it takes XState longest.
const initials = new WeakMap<AnyStateMachine, State>();

/**
 * State after one recorded event. Throws when the machine cannot take it, for then the code no longer fits its history,
 * and when the machine wants to act.
 */
export const evolve = ({ name, machine }: Chart, state: State, event: RecordedEvent): State => {
  const next = machine.transition(state, event, inertScope(name, machine)) as State;
  if (next === state || state.status !== 'active')
    throw new Error(`${name}: history says ${event.type} while ${JSON.stringify(state.value)}`);
  return next;
};

export const fold = (chart: Chart, events: readonly RecordedEvent[], from = initial(chart)): State =>
  events.reduce((state, event) => evolve(chart, state, event), from);

/** The dotted path of the active leaf of the `stage` region, or of the whole machine where it is not parallel. */
export const stageOf = (state: State): string => leaf(stageValue(state.value as StateValue));

/** Whether a stage is this one or lies within it. */
export const isWithin = (stage: string, path: string): boolean => stage === path || stage.startsWith(`${path}.`);

/** Final in the words of DOMAIN: tagged `final`, though a row may still lead out of it. */
export const isFinal = (state: State): boolean => state.hasTag('final');

const stageValue = (value: StateValue): StateValue =>
  typeof value === 'object' && 'stage' in value ? (value['stage'] as StateValue) : value;

const leaf = (value: StateValue): string => {
  if (typeof value === 'string') return value;
  const [[parent, child]] = Object.entries(value) as [[string, StateValue]];
  return `${parent}.${leaf(child)}`;
};

type InertScope = Parameters<AnyStateMachine['transition']>[2];

// One scope for each machine instead of one for each transition: XState spends two thirds of its time making them.
const scopes = new WeakMap<AnyStateMachine, InertScope>();

const inertScope = (name: string, machine: AnyStateMachine): InertScope => {
  const known = scopes.get(machine);
  if (known !== undefined) return known;

  const self = createActor(machine);
  const refuse = (action: string) => () => {
    throw impure(name, action);
  };
  const scope = {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: refuse('log'),
    defer: refuse('a deferred action'),
    emit: refuse('emit'),
    stopChild: refuse('stopChild'),
    actionExecutor: ({ type }: { type: string }) => {
      throw impure(name, type);
    },
  } as unknown as InertScope;
  scopes.set(machine, scope);
  return scope;
};
