import { extend, viewOf, type CaseRecord, type CaseView } from '@casewright/engine';
import type { StoredEvent } from '@casewright/event-store';
import type { Workflow } from '@casewright/workflow';

/** A case at each of these revisions; undefined for those that its events do not lead to. */
export const viewsAt = (
  current: Workflow,
  events: readonly StoredEvent[],
  revisions: readonly number[],
): readonly (CaseView | undefined)[] => {
  const found = new Map<number, CaseView>();
  const last = Math.max(...revisions);
  let record: CaseRecord | undefined;

  for (const event of events) {
    if (event.revision > last) break;
    record = extended(current, record, event);
    if (record === undefined) break;
    if (revisions.includes(event.revision)) found.set(event.revision, viewOf(record));
  }
  return revisions.map((revision) => found.get(revision));
};

/** The case after an event; undefined when the statechart does not take it: the verification says why. */
const extended = (current: Workflow, record: CaseRecord | undefined, event: StoredEvent): CaseRecord | undefined => {
  try {
    return extend(current, record, event);
  } catch {
    return undefined;
  }
};
