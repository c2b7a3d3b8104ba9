import type { Registry } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import { idOfStream, upcast, type EventMeta, type Workflow } from '@casewright/workflow';
import type { z } from 'zod';
import type { ViewEvent } from './view.js';

/** The events of cases among those of a page, parsed once for all views. Ledgers and the like are no cases. */
export const viewEvents = (registry: Registry, events: readonly StoredEvent[]): readonly ViewEvent[] => {
  const ofCases: ViewEvent[] = [];
  for (const stored of events) {
    const workflow = registry.ofCategory(stored.stream.slice(0, stored.stream.indexOf('-')));
    if (workflow !== undefined) ofCases.push(viewEvent(workflow, stored));
  }
  return ofCases;
};

const viewEvent = (workflow: Workflow, { stream, revision, position, type, data, meta }: StoredEvent): ViewEvent => {
  const parsed = JSON.parse(meta) as EventMeta;
  let knownShape: z.ZodType | undefined;
  let known: unknown;

  return {
    workflow,
    caseId: idOfStream(stream),
    stream,
    revision,
    position,
    type,
    meta: parsed,
    data: <S extends z.ZodObject>(shape: S, { upcasts }: Pick<Workflow, 'upcasts'> = workflow) => {
      if (shape !== knownShape)
        known = upcast({ events: { [type]: shape }, upcasts }, type, JSON.parse(data), parsed.schemaVersion);
      knownShape = shape;
      return known as z.output<S>;
    },
  };
};
