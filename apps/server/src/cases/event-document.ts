import type { CaseEvent } from '@casewright/engine';

/** An event as the interface shows it: positions are strings, `$` is left to the stores. */
export const eventDocument = ({ position, meta, ...event }: CaseEvent) => {
  const { $correlationId: correlationId, $causationId: causationId, ...recorded } = meta;
  return { ...event, position: String(position), meta: { ...recorded, correlationId, causationId } };
};
