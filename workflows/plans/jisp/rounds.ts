import { automaticRaise, type EscalationEvent } from '@casewright/workflow/escalation';
import type { RevisionItem, Plan } from './plan.js';
import type { settings as parameters } from './settings.js';
import type { z } from 'zod';

type Items = { readonly items: Omit<RevisionItem, 'fedBack' | 'response'>[] };

type Requested<T extends string> = { readonly type: T; readonly data: Items & { readonly round: number } };

/** A further round of revisions. The one after the last that is usual is escalated to level 1; the loop stays open (JP-R25). */
export const nextRound = <T extends string>(
  type: T,
  { items }: Items,
  { rounds, escalation }: Plan,
  settings: z.output<typeof parameters>,
): readonly (Requested<T> | EscalationEvent)[] => {
  const round = rounds + 1;
  const usual = settings['jisp.maxRevisionRounds'];
  const reason = `The authority has asked for revisions ${round} times; ${usual} rounds are usual.`;
  return [{ type, data: { items, round } }, ...(round === usual + 1 ? automaticRaise(escalation, 1, reason) : [])];
};
