export { checkWrites } from './check-writes.js';
export { collect } from './collect.js';
export {
  NO_STREAM,
  WrongRevision,
  type EventStore,
  type Filter,
  type NewEvent,
  type Page,
  type StoredEvent,
  type Subscribing,
  type Write,
} from './event-store.js';
export { passes } from './filter.js';
export { follow, type Followed } from './follow.js';
export { inMemoryEventStore } from './in-memory.js';
export { checkStart, PAGE_SIZE } from './page.js';
export { repeatedAt, type Placed, type Streams } from './repeats.js';
export { wakeUps, type WakeUps } from './wake-ups.js';
