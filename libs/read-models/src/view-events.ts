import type { Registry } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import { idOfStream, type EventMeta } from '@casewright/workflow';
import type { ViewEvent } from './view.js';

/** The events of cases among those of a page, parsed once for all views. Ledgers and the like are no cases. */
export const viewEvents = (registry: Registry, events: readonly StoredEvent[]): readonly ViewEvent[] => {
  const ofCases: ViewEvent[] = [];
  for (const { stream, revision, position, type, data, meta } of events) {
    const workflow = registry.ofCategory(stream.slice(0, stream.indexOf('-')));
    if (workflow === undefined) continue;

    const parsed = JSON.parse(meta) as EventMeta;
    ofCases.push({ workflow, caseId: idOfStream(stream), stream, revision, position, type, data, meta: parsed });
  }
  return ofCases;
};
