import type { Registry } from '@casewright/engine';
import type { Filter, StoredEvent } from '@casewright/event-store';
import { caseStream, type Workflow } from '@casewright/workflow';
import { cloudEvent, type CloudEvent } from './cloud-event.js';

/** What a subscriber asks for: nothing given is everything. A type is an event's name, or the type of its CloudEvent. */
export type Choice = { readonly workflows: readonly string[]; readonly types: readonly string[] };

/** Which events a subscriber wants. */
export type ChosenEvents = {
  /** What the store can leave out already. */
  readonly filter: Filter;
  /** The public copy of an event, or undefined when the subscriber does not want it. */
  readonly copyOf: (event: StoredEvent, publicUrl: string) => CloudEvent | undefined;
};

/** Why a choice cannot be followed. */
export type BadChoice = { readonly field: 'workflow' | 'type'; readonly value: string };

/** The engine's own marks in a case's stream, which are no case events. */
const MARKS: ReadonlySet<string> = new Set(['CommandAbandoned']);

const FULL_TYPE = /^casewright\.[^.]+\.([^.]+)\.v\d+$/;
const EVENT_NAME = /^\w{1,100}$/;

/** What is wrong with a choice: a workflow there is not, or a type nothing could have. */
export const wrongIn = (registry: Registry, { workflows, types }: Choice): BadChoice | undefined => {
  const workflow = workflows.find((name) => registry.named(name) === undefined);
  if (workflow !== undefined) return { field: 'workflow', value: workflow };
  const type = types.find((given) => eventName(given) === undefined);
  return type === undefined ? undefined : { field: 'type', value: type };
};

/** The events of a choice. A workflow there is no longer has none. */
export const chosenEvents = (registry: Registry, { workflows: names, types }: Choice): ChosenEvents => {
  const workflows = names.length === 0 ? registry.all : names.flatMap((name) => registry.named(name) ?? []);
  const events = types.flatMap((type) => eventName(type) ?? []);

  const isWanted = ({ type }: CloudEvent, event: string) =>
    types.length === 0 || types.includes(event) || types.includes(type);

  return {
    filter: {
      streamPrefixes: workflows.map((workflow) => caseStream(workflow, '')),
      ...(types.length === 0 ? {} : { types: events }),
    },
    copyOf: (event, publicUrl) => {
      const workflow = workflowOf(registry, event);
      if (workflow === undefined || MARKS.has(event.type)) return undefined;

      const copy = cloudEvent(workflow, event, publicUrl);
      return isWanted(copy, event.type) ? copy : undefined;
    },
  };
};

const workflowOf = (registry: Registry, { stream }: StoredEvent): Workflow | undefined =>
  registry.ofCategory(stream.slice(0, stream.indexOf('-')));

const eventName = (type: string): string | undefined => (EVENT_NAME.test(type) ? type : FULL_TYPE.exec(type)?.[1]);
