import type { CaseEvent } from '@casewright/engine';

/** An event as the interface shows it: positions are strings, `$` is left to the stores. */
export const eventDocument = (event: CaseEvent) => {
  const { $correlationId: correlationId, $causationId: causationId } = event.meta;

  // a member that is undefined is not written; leaving it out by rest would take five times as long
  const meta = { ...event.meta, $correlationId: undefined, $causationId: undefined, correlationId, causationId };
  return { ...event, position: String(event.position), meta };
};
