import type { CaseView } from '@casewright/engine';
import type { Escalated } from '@casewright/workflow/escalation';

export type EscalationInWords = { readonly text: string; readonly reason: string };

/** The escalation that is open in a case, if one is. */
export const escalationInWords = ({ data }: Pick<CaseView, 'data'>): EscalationInWords | undefined => {
  const { escalation } = data as Escalated;
  if (escalation === undefined) return undefined;

  const { level, state, reason, auto } = escalation;
  const how = [auto ? ' by itself' : '', state === 'acknowledged' ? ', acknowledged' : ''].join('');
  return { text: `Escalated to level ${level}${how}`, reason };
};
