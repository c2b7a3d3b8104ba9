import type { Plan, Priority } from '../plan.js';
import { on } from './remember.js';

/** What the record, the same one corrected where it is there already, becomes among others. */
export const among = <Record extends object, Key extends keyof Record>(
  records: readonly Record[],
  key: Key,
  record: Record,
): readonly Record[] =>
  records.some((other) => other[key] === record[key])
    ? records.map((other) => (other[key] === record[key] ? record : other))
    : [...records, record];

/** From the opening to the dialogue. */
export const preparation = {
  open: on('JispOpened', ({ data }) => data),
  evidence: on('JispEvidenceRecorded', ({ data }, { evidence }) => ({
    evidence: among(evidence, 'evidenceId', data),
  })),
  reassign: on('JispPeopleReassigned', ({ data }, { csaId, dcsId }) => ({
    csaId: data.csaId ?? csaId,
    dcsId: data.dcsId ?? dcsId,
  })),
  target: on('JispTargetDateSet', ({ data: { targetCompletionOn } }) => ({ targetCompletionOn })),
  startDialogue: on('JispDialogueInitiated', ({ data: { startedOn } }) => ({ dialogueStartedOn: startedOn })),
};

/** What the authority and its adviser settle in the dialogue. */
export const dialogue = {
  propose: on('PriorityProposed', ({ data }, { priorities }) => ({
    priorities: among(priorities, 'priorityId', { ...data, status: 'proposed' }),
  })),
  dropPriority: on('PriorityDropped', ({ data: { priorityId } }, { priorities }) => ({
    priorities: priorities.map((priority) =>
      priority.priorityId === priorityId ? { ...priority, status: 'dropped' } : priority,
    ),
  })),
  settleTargets: on('LaaTargetsConfirmed', () => ({ laaTargetsSettled: true })),
  agree: on('PrioritiesAgreed', ({ data: { priorityIds, workforceExemptionReason } }, plan) => ({
    priorities: inOrderOfAgreement(plan, priorityIds),
    workforceExemptionReason,
  })),
  needsIdentified: on('NeedsIdentified', () => ({})),
  need: on('NeedRecorded', ({ data }, { needs }) => ({ needs: among(needs, 'needId', data) })),
};

const inOrderOfAgreement = ({ priorities }: Plan, priorityIds: readonly string[]): readonly Priority[] => [
  ...priorityIds.flatMap((id) =>
    priorities.filter(({ priorityId }) => priorityId === id).map((each) => ({ ...each, status: 'agreed' as const })),
  ),
  ...priorities.filter(({ priorityId }) => !priorityIds.includes(priorityId)),
];
