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
