import { caseStream, stageOf, type Workflow } from '@casewright/workflow';
import type { CaseRecords } from './cases.js';
import { derivedCaseId } from './identity.js';
import type { Instruction } from './instruction.js';

/**
 * The id of the case a command is about: the one it names, else the natural one (DOMAIN 2.3), else one derived from its
 * command id. A natural id whose case ended so that another may follow goes on as `_2`, `_3`.
 */
export const caseIdOf = async (
  cases: CaseRecords,
  workflow: Workflow,
  { id, commandId }: Pick<Instruction, 'id' | 'commandId'>,
  input: object,
): Promise<string> => {
  const natural = id ?? workflow.naturalId?.of(input) ?? derivedCaseId(workflow.name, commandId);
  const { againAfter = [] } = id === undefined ? (workflow.naturalId ?? {}) : {};
  if (againAfter.length === 0) return natural;

  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? natural : `${natural}_${count}`;
    const taken = await cases.fresh(workflow, caseStream(workflow, candidate));
    const isOver = taken !== undefined && !taken.commands.has(commandId) && againAfter.includes(stageOf(taken.state));
    if (!isOver) return candidate;
  }
};
