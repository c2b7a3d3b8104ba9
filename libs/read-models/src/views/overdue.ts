import { isWithin, StageOverdue } from '@casewright/workflow';
import type { ViewEvent } from '../view.js';

/** What is overdue of a case after an event, `stage@date` for each stage that has not been left since. */
export const overdueAfter = (before: string | null, { type, data, meta, workflow }: ViewEvent): string | null => {
  if (before === null && type !== 'StageOverdue') return null;

  const still = marksOf(before).filter(({ stage }) => isWithin(meta.stage, workflow.dueIn[stage] ?? stage));
  if (type === 'StageOverdue') still.push(data(StageOverdue));
  const texts = still.map(({ stage, dueOn }) => `${stage}@${dueOn}`);
  return texts.length === 0 ? null : [...new Set(texts)].join(' ');
};

/** The earliest date since which a case is overdue; null when it is not. */
export const overdueSince = (overdue: string | null): string | null =>
  marksOf(overdue)
    .map(({ dueOn }) => dueOn)
    .sort()[0] ?? null;

type Mark = { readonly stage: string; readonly dueOn: string };

const marksOf = (overdue: string | null): Mark[] =>
  overdue === null
    ? []
    : overdue.split(' ').map((mark) => {
        const [stage = '', dueOn = ''] = mark.split('@');
        return { stage, dueOn };
      });
