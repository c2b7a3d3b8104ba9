import { isRefusal, SYSTEM } from '@casewright/workflow';
import { caseRecords } from './cases.js';
import type { Engine } from './engine.js';
import { executor, type Executed } from './execute.js';
import { timerFiring } from './fire.js';
import type { Instruction } from './instruction.js';
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
  const lookUp = lookupResolver(ports, cases);
  const carryOut = executor(parts, lookUp);

  return {
    execute: async (instruction) => {
      const executed = await carryOut(instruction);
      report(ports, instruction, executed);
      return executed.answer;
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
  { refused, now }: EnginePorts,
  { workflow, command, caller, commandId, dryRun }: Instruction,
  { answer, stream }: Executed,
): void => {
  const isAttempt = caller.personId !== SYSTEM && dryRun !== true;
  if (!isAttempt || !isRefusal(answer) || answer.refused === 'IN_PROGRESS') return;

  const { refused: code, ruleId } = answer;
  const role = caller.actAs ?? caller.grants.map((grant) => grant.role).join(' ');
  refused({
    ...{ commandId, type: command, workflow, stream, actor: { personId: caller.personId, role }, code },
    ...(ruleId === undefined ? {} : { ruleId }),
    at: now(),
  });
};
