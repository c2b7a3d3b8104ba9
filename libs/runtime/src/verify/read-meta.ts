import type { StoredEvent } from '@casewright/event-store';
import type { EventMeta } from '@casewright/workflow';
import { at, type Finding, type Reading } from './finding.js';

/** Parses an event's metadata once for all checks; metadata that is no JSON object is a finding. */
export const readMeta = (event: StoredEvent): Reading & { readonly findings: readonly Finding[] } => {
  try {
    const meta: unknown = JSON.parse(event.meta);
    if (typeof meta === 'object' && meta !== null) return { event, meta: meta as EventMeta, findings: [] };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { event, meta: undefined, findings: [at(event, 'unreadable', 'metadata in JSON', event.meta.slice(0, 80))] };
};
