import { englandAndWales } from '@casewright/calendar';
import { createEngine, registryOf } from '@casewright/engine';
import type { EventStore } from '@casewright/event-store';
import { isRefusal } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';

export const registry = registryOf([deskLoan]);

const LIBRARIAN = { personId: 'lena', grants: [{ role: 'librarian' }] };
const BORROWER = { personId: 'ann', grants: [{ role: 'borrower' }] };

/** Lends books on a store: acts on a case, a minute after the act before, and throws when that is refused. */
export const lending = (store: EventStore) => {
  let minute = Date.parse('2012-01-09T10:00:00.000Z');
  let acts = 0;

  const engine = createEngine({
    ...{ store, registry, calendar: englandAndWales(), now: () => new Date(minute).toISOString() },
    reference: { find: (_, id) => ({ id, regionId: 'EE' }), parameters: {} },
    index: { find: async () => [] },
    refused: () => undefined,
  });

  const act = async (id: string, command: string, data: object = {}) => {
    minute += 60_000;
    acts += 1;
    const starts = command === 'RequestLoan';
    const caller = ['RequestLoan', 'CollectLoan'].includes(command) ? BORROWER : LIBRARIAN;
    const commandId = `command-${acts}`;
    const answer = await engine.execute({
      ...{ workflow: 'desk-loan', id, starts, command, data, caller, commandId, correlationId: commandId },
    });
    if (isRefusal(answer)) throw new Error(answer.message);
  };

  return {
    act,
    request: (id: string, itemId: string) =>
      act(id, 'RequestLoan', { itemId, councilId: 'bedford', borrowerId: 'ann' }),
  };
};

/**
 * Three loans, each event in turn, which is this log:
 * 1 deskLoan-a@0 · 2 deskLoan-b@0 · 3 deskLoan-a@1, 4 loanCopies-atlas@0 · 5 deskLoan-b@1, 6 loanCopies-atlas@1 ·
 * 7 deskLoan-a@2 · 8 deskLoan-a@3 · 9 deskLoan-a@4, 10 deskLoan-a@5, 11 loanCopies-atlas@2 ·
 * 12 deskLoan-b@2, 13 loanCopies-atlas@3 · 14 deskLoan-c@0
 */
export const threeLoans = async (store: EventStore): Promise<void> => {
  const { act, request } = lending(store);
  await request('a', 'atlas');
  await request('b', 'atlas');
  await act('a', 'ApproveLoan');
  await act('b', 'ApproveLoan');
  await act('a', 'CollectLoan');
  await act('a', 'RenewLoan', { note: 'asked by letter' });
  await act('a', 'ReturnLoan', { condition: 'damaged' });
  await act('b', 'CancelLoan', { reason: 'not needed' });
  await request('c', 'bible');
};
