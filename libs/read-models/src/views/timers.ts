import { timerId } from '@casewright/workflow';
import type { Table, View } from '../view.js';

export type TimerRow = {
  /** Stream, name and key. */
  readonly timer: string;
  readonly workflow: string;
  readonly caseId: string;
  readonly name: string;
  readonly key: string;
  readonly due: string;
  readonly at: string;
  readonly then: string;
};

const table: Table<TimerRow> = {
  name: 'timers',
  key: 'timer',
  columns: {
    timer: 'text',
    workflow: 'text',
    caseId: 'text',
    name: 'text',
    key: 'text',
    due: 'text',
    at: 'text',
    then: 'text',
  },
  indexes: [['at', 'timer']],
};

/** The timers that act: one row for each, from the event that set it to the one that fired, cancelled or holds it. */
export const timersView: View<TimerRow> = {
  name: 'timers',
  version: 1,
  tables: [table],
  needs: () => [],

  fold: (events) => {
    const changed = new Map<string, TimerRow | undefined>();
    for (const { stream, workflow, caseId, meta } of events) {
      const { cancelled = [], fired = [], held = [], set = [] } = meta.timers ?? {};
      for (const gone of [...cancelled, ...fired, ...held]) changed.set(`${stream}/${timerId(gone)}`, undefined);
      for (const running of set) {
        const timer = `${stream}/${timerId(running)}`;
        const { name, key, due, at, then } = running;
        changed.set(timer, { timer, workflow: workflow.name, caseId, name, key, due, at, then });
      }
    }
    return [changed];
  },
};
