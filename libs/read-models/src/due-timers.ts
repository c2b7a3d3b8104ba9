import type { Queries } from './database.js';
import type { PendingTimer } from './read-models.js';

/** Timers that act at or before an instant, earliest first. */
export const dueTimers = (queries: Queries, until: string, limit: number): Promise<readonly PendingTimer[]> =>
  queries
    .selectFrom('timers')
    .select(['workflow', 'caseId as id', 'name', 'key', 'due', 'at', 'then'])
    .where('at', '<=', until)
    .orderBy('at')
    .orderBy('timer')
    .limit(limit)
    .execute();
