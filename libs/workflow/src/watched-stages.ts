import { isWithin } from './machine.js';
import type { Workflow } from './workflow.js';

export type TimerRow = Workflow['timers'][number];

/**
 * The stages whose leaving cancels a timer: as declared, else the overdue stage, else where its command is drawn;
 * undefined for a reminder, which only a final stage ends.
 */
export const watchedStages = (
  workflow: Workflow,
  { while: declared, then }: TimerRow,
  key?: string,
): readonly string[] | undefined => {
  if (declared === 'the-stage-in-its-key') return key === undefined ? [] : [workflow.dueIn[key] ?? key];
  if (declared !== undefined) return declared;
  if ('overdue' in then) return [then.overdue];
  if (!('command' in then)) return undefined;
  return workflow.commands[then.command]?.rows.flatMap(({ from }) => (from === '*' ? [] : from)) ?? [];
};

/** Whether a timer's running out would matter to a case at a stage that is not final. */
export const isWatched = (workflow: Workflow, row: TimerRow, key: string, stage: string): boolean =>
  watchedStages(workflow, row, key)?.some((path) => isWithin(stage, path)) ?? true;
