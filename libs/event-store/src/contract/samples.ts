import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../event-store.js';

/** A stream name nobody else uses, so that a store may be shared between tests. */
export const newStream = (category = 'contract'): string => `${category}-${randomUUID()}`;

export const event = (given: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'ThingHappened',
  data: '{"thing":1}',
  meta: '{}',
  hash: 'a'.repeat(64),
  ...given,
});

export const eventsOf = (count: number, given: Partial<NewEvent> = {}): readonly NewEvent[] =>
  Array.from({ length: count }, () => event(given));

/** The numbers from one up to, but not with, another. */
export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
