export { restoreSqliteEventStore, type Restoring } from './restore.js';
export { openSqliteEventStore, type SqliteEventStore, type SqliteOptions } from './sqlite-event-store.js';
export { StoreUnavailable } from './store-unavailable.js';
