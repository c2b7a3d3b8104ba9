import type { CaseEvent, CaseView } from '@casewright/engine';
import type { Availability } from '@casewright/workflow';
import { eventDocument } from './event-document.js';

/** A case as the interface shows it. */
export const caseDocument = (
  { timers, ...view }: CaseView,
  commands: readonly Availability[],
  events: readonly CaseEvent[],
) => ({
  ...view,
  timers: timers.map(({ name, due, then }) => ({ name, due, then })),
  commands,
  events: events.map(eventDocument),
});

/** The least a command is answered with. */
export const minimalDocument = ({ revision, stage }: CaseView, events: readonly CaseEvent[]) => ({
  revision,
  stage,
  events: events.map(eventDocument),
});

export const etagOf = ({ revision }: Pick<CaseView, 'revision'>): string => `"${revision}"`;
