import type { WorklistFields } from '@casewright/workflow';
import type { ViewEvent } from '../view.js';
import type { LinkRow } from './links.js';

/** Something for a role of the region of a case to look into; a case has one at most. */
export type TaskRow = {
  readonly stream: string;
  readonly role: string;
  readonly task: string;
  readonly since: string;
};

/** The task an event leaves, and those that end because the event's case names the cases they came from. */
export const tasksOf = (
  { stream, meta }: ViewEvent,
  { task }: WorklistFields,
  links: readonly LinkRow[],
): readonly (readonly [string, TaskRow | undefined])[] => [
  ...links.map(({ related }) => [related, undefined] as const),
  ...(task === undefined
    ? []
    : [[stream, { stream, role: task.for, task: task.title, since: meta.recordedAt }] as const]),
];
