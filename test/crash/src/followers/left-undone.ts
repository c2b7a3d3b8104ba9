import { filesOf } from '@casewright/runtime';
import Database from 'better-sqlite3';
import type { Task } from './follower.js';

/** What a process that was killed had left to do. */
export type LeftUndone =
  'nothing' | 'views to make' | 'events to follow' | 'events to rebuild' | 'indexes' | 'to put in place';

type Rebuild = { readonly rebuild: string; readonly position: number };

/** What the read models of a data folder lack, as a process left them when it was killed at its task. */
export const leftUndone = (data: string, task: Task, head: number): LeftUndone => {
  const sqlite = new Database(filesOf(data).readModels, { readonly: true });
  const has = (name: string) => sqlite.prepare('SELECT 1 FROM sqlite_schema WHERE name LIKE ?').get(name) !== undefined;
  try {
    if (!has('cases')) return 'views to make';
    if (task === 'follow') {
      const reached = sqlite.prepare('SELECT min(position) FROM checkpoints').pluck().get() as number;
      return reached < head ? 'events to follow' : 'nothing';
    }

    const rebuild = sqlite.prepare<[], Rebuild>('SELECT rebuild, position FROM rebuilds').get();
    if (rebuild === undefined) return 'nothing';
    if (rebuild.position < head) return 'events to rebuild';
    return has(`%__${rebuild.rebuild}_by_%`) ? 'to put in place' : 'indexes';
  } finally {
    sqlite.close();
  }
};
