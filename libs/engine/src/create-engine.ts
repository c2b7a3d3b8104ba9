import { isRefusal, SYSTEM } from '@casewright/workflow';
import { caseRecords } from './cases.js';
import type { Engine } from './engine.js';
import { executor } from './execute.js';
import { timerFiring } from './fire.js';
import type { Answer, Instruction } from './instruction.js';
import { keyedLocks } from './keyed-locks.js';
import { amounts, ledgerRecords } from './ledgers.js';
import { lookupResolver } from './lookups.js';
import type { EnginePorts } from './ports.js';
import { caseReading } from './read.js';
import { settingsOf } from './settings.js';

/** How many cases and ledger keys are kept folded. */
export type Keeping = { readonly cases: number; readonly ledgerKeys: number };

/** Puts the engine together on its ports. `forget` drops what it keeps, for when the store has been emptied. */
export const createEngine = (
  ports: EnginePorts,
  keeping: Keeping = { cases: 10_000, ledgerKeys: 10_000 },
): Engine & { readonly forget: () => void } => {
  const cases = caseRecords(ports.store, keeping.cases);
  const ledgers = ledgerRecords(ports.store, amounts(ports.registry.all), keeping.ledgerKeys);
  const parts = { ports, cases, ledgers, locks: keyedLocks(), settings: settingsOf(ports.reference) };
  const lookUp = lookupResolver(ports, cases, ledgers);
  const carryOut = executor(parts, lookUp);

  return {
    execute: async (instruction) => {
      const answer = await carryOut(instruction);
      report(ports, instruction, answer);
      return answer;
    },
    fire: timerFiring(parts),
    ...caseReading(parts, lookUp),
    forget: () => {
      cases.clear();
      ledgers.clear();
    },
  };
};

const report = (
  ports: EnginePorts,
  { workflow, id, command, caller, commandId }: Instruction,
  answer: Answer,
): void => {
  if (!isRefusal(answer) || answer.refused === 'IN_PROGRESS') return;

  const category = ports.registry.named(workflow)?.category ?? workflow;
  const role = caller.actAs ?? caller.grants.map((grant) => grant.role).join(' ');
  if (role === SYSTEM) return;

  ports.refused({
    ...{ commandId, type: command, workflow, stream: `${category}-${id ?? ''}` },
    ...{ actor: { personId: caller.personId, role }, code: answer.refused },
    ...(answer.ruleId === undefined ? {} : { ruleId: answer.ruleId }),
    at: ports.now(),
  });
};
