import type { Filter, StoredEvent } from '@casewright/event-store';
import type { Registry } from '@casewright/engine';
import { caseStream, type Workflow } from '@casewright/workflow';
import { invalid, Problem } from '../http/problem.js';
import { several, type Query } from '../http/query-params.js';
import { cloudEvent, type CloudEvent } from './cloud-event.js';

/** Which events a reader of the feed wants. */
export type ChosenEvents = {
  /** What the store can leave out already. */
  readonly filter: Filter;
  /** The public copy of an event, or undefined when the reader does not want it. */
  readonly copyOf: (event: StoredEvent, publicUrl: string) => CloudEvent | undefined;
};

/** The engine's own marks in a case's stream, which are no case events. */
const MARKS: ReadonlySet<string> = new Set(['CommandAbandoned']);

const FULL_TYPE = /^casewright\.[^.]+\.([^.]+)\.v\d+$/;

/** Reads `workflow` and `type` of a query; a type is an event's name, or the type of its CloudEvent. */
export const chosenEvents = (registry: Registry, query: Query): ChosenEvents => {
  const names = several(query, 'workflow');
  const workflows = names.length === 0 ? registry.all : names.map((name) => named(registry, name));
  const types = several(query, 'type');
  const events = types.map(eventName);

  const isWanted = ({ type }: CloudEvent, event: string) =>
    types.length === 0 || types.includes(event) || types.includes(type);

  return {
    filter: {
      streamPrefixes: workflows.map((workflow) => caseStream(workflow, '')),
      ...(events.length === 0 ? {} : { types: events }),
    },
    copyOf: (event, publicUrl) => {
      const workflow = registry.ofCategory(event.stream.slice(0, event.stream.indexOf('-')));
      if (workflow === undefined || MARKS.has(event.type)) return undefined;

      const copy = cloudEvent(workflow, event, publicUrl);
      return isWanted(copy, event.type) ? copy : undefined;
    },
  };
};

const named = (registry: Registry, name: string): Workflow => {
  const workflow = registry.named(name);
  if (workflow === undefined) throw new Problem('NOT_FOUND', `There is no workflow ${name}.`);
  return workflow;
};

const eventName = (type: string): string => {
  if (/^\w{1,100}$/.test(type)) return type;
  const event = FULL_TYPE.exec(type)?.[1];
  if (event === undefined) throw invalid('type', 'Give the name of an event, or the type of its CloudEvent');
  return event;
};
