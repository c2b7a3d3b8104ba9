import { randomUUID } from 'node:crypto';
import type { WouldAccept } from '@casewright/engine';
import { isRefusal, refuse, type Refusal } from '@casewright/workflow';
import { RunCommand } from '../../../cases/run-command.js';
import { refusalInWords } from '../../actions/in-words.js';
import type { Tools } from '../../actions/tools.js';
import type { BulkCase } from './bulk-case.js';
import type { BulkTask } from './bulk-task.js';

/** What would come of the command in a case: the revision at which it would succeed, or why it would not. */
export type Foreseen = { readonly revision: number } | { readonly why: string };

/** Tries the command for a case and records nothing; it is not tried where it cannot succeed whatever is answered. */
export const foresee = async (
  { commands, runtime: { engine } }: Tools,
  { caller, correlationId, name }: BulkTask,
  { view: { workflow, id } }: BulkCase,
  data: object,
): Promise<Foreseen> => {
  const offer = (await engine.commandsFor(workflow, id, caller)).find((each) => each.name === name);
  if (offer?.allowed === false) return { why: whyNot(refuse(offer.code, offer.reason)) };

  const instruction = { workflow, id, starts: false, command: name, data, caller, correlationId } as const;
  const answer = await commands.execute(new RunCommand({ ...instruction, commandId: randomUUID(), dryRun: true }));
  if (isRefusal(answer)) return { why: whyNot(answer) };
  return { revision: answer.case.revision - (answer as WouldAccept).wouldRecord.length };
};

/** Why something cannot be done to one of several cases, in words. */
export const whyNot = (refusal: Refusal): string => {
  switch (refusal.refused) {
    case 'AMBIGUOUS_ROLE':
      return 'Several of your roles could do this. Choose the one to act in first.';
    case 'CONCURRENCY':
      return 'The case has changed since you checked it. Look at it, then try again.';
    case 'ROLE_NOT_ALLOWED':
      return refusal.roles === undefined ? 'Your role cannot do this in this case.' : refusalInWords(refusal);
    default:
      return refusal.message;
  }
};
