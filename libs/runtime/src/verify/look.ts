import type { StoredEvent } from '@casewright/event-store';
import type { Check, Finding, Reading } from './finding.js';
import { readMeta } from './read-meta.js';

/** What these checks find in an event; that its metadata cannot be read is found first. */
export const look = (event: StoredEvent, checks: readonly Check[]): readonly Finding[] => {
  const { findings, ...reading } = readMeta(event);
  return [...findings, ...checks.flatMap(({ see }) => see(reading satisfies Reading))];
};
