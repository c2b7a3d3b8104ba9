import { randomUUID } from 'node:crypto';
import type { Engine, Instruction } from '@casewright/engine';
import { isRefusal } from '@casewright/workflow';

export const BORROWER = { personId: 'ann', grants: [{ role: 'borrower' }] };
export const LIBRARIAN = { personId: 'lena', grants: [{ role: 'librarian' }] };

/** What is done about a loan, by whom and with what. */
export type Act = { readonly command: string; readonly data: object; readonly by: typeof BORROWER };

/** The request of a loan. Each loan is of an item of its own, hence of a ledger key of its own. */
export const requestOf = (id: string): Act => ({
  command: 'RequestLoan',
  data: { itemId: `item-${id}`, councilId: 'bedford', borrowerId: BORROWER.personId },
  by: BORROWER,
});

export const APPROVE: Act = { command: 'ApproveLoan', data: {}, by: LIBRARIAN };
export const COLLECT: Act = { command: 'CollectLoan', data: {}, by: BORROWER };
export const RENEW: Act = { command: 'RenewLoan', data: { note: 'asked for by letter' }, by: LIBRARIAN };
export const RETURN: Act = { command: 'ReturnLoan', data: { condition: 'good' }, by: LIBRARIAN };

/** Every act of one loan, in order: six events, and two of its item's ledger. */
export const lifeOf = (id: string): readonly Act[] => [requestOf(id), APPROVE, COLLECT, RENEW, RENEW, RETURN];

export const instructionOf = (id: string, { command, data, by }: Act): Instruction => {
  const commandId = randomUUID();
  return {
    ...{ workflow: 'desk-loan', id, starts: command === 'RequestLoan', command, data, caller: by },
    ...{ commandId, correlationId: commandId },
  };
};

/** Gives a command and throws when it is refused: refusals are quicker, and not what is measured. */
export const giveTo =
  (engine: Engine) =>
  async (instruction: Instruction): Promise<void> => {
    const answer = await engine.execute(instruction);
    if (isRefusal(answer)) throw new Error(`${instruction.command} of ${instruction.id}: ${answer.message}`);
  };
