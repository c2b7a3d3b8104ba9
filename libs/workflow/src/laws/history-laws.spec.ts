import { describe, expect, test } from '@jest/globals';
import { assign, createMachine, setup, type AnyStateMachine } from 'xstate';
import { broken, brokenParcel, histories } from '../../test/broken.js';
import { parcel } from '../../test/parcel.js';
import { deskLoan } from '../example/loan.js';
import { laws, type History } from '../laws.js';

describe('histories are told', () => {
  const [returned = ''] = Object.keys(histories).filter((name) => name.startsWith('returned'));

  test('which stages none of them visits or leaves', () => {
    expect(laws(deskLoan, { [returned]: histories[returned] as History })).toEqual(['no history visits cancelled']);
    const { events, ...rest } = histories[returned] as History;
    const visited = laws(deskLoan, { ...histories, [returned]: { ...rest, events: events.slice(0, 4) } });
    expect(visited).toEqual(['no history visits returned', 'no history leaves approved.out']);
  });

  test('which of them no longer replays', () => {
    const { events, ...rest } = histories[returned] as History;
    const moved = { ...rest, events: events.map((event) => ({ ...event, stage: 'requested' })) };
    expect(laws(deskLoan, { ...histories, [returned]: moved })[0]).toBe(
      `${returned}: event 1: LoanApproved now leads to approved.waiting, it led to requested`,
    );
  });

  test('that a final stage takes what nothing draws from it', () => {
    const { config } = parcel.machine as unknown as { config: { states: { escalation: object } } };
    const escalation = { initial: 'none', states: { none: { on: { EscalationRaised: { actions: assign({}) } } } } };
    const deaf = parcel.machine.implementations;
    const machine = createMachine({ ...config, states: { ...config.states, escalation } } as never, deaf as never);
    expect(brokenParcel({ machine })).toEqual([
      'delivered is final and takes EscalationRaised, which nothing draws from it',
    ]);
  });

  test('that a state cannot be resumed once it has been stored', () => {
    const machine = setup({
      types: { context: {} as { readonly since?: Date; readonly year: number } },
      actions: {
        remember: assign(({ context }) => ({ since: new Date(0), year: context.since?.getUTCFullYear?.() ?? 0 })),
      },
    }).createMachine({
      context: { year: 0 },
      initial: 'new',
      states: {
        new: { on: { LoanRequested: { target: 'requested', actions: 'remember' } } },
        requested: { on: { LoanApproved: { target: 'approved', actions: 'remember' } } },
        approved: {},
      },
    });
    expect(broken({ machine: machine }).join()).toMatch('resuming at requested');
  });

  test('that a machine whose steps depend on more than state and event is not the fold of its history', () => {
    let calls = 0;
    const count = assign({ calls: () => ++calls });
    const states = { new: { on: { LoanRequested: { target: 'requested', actions: count } } }, requested: {} };
    const machine = createMachine({ context: {}, initial: 'new', states } as never) as unknown as AnyStateMachine;
    expect(broken({ machine }).join()).toMatch('LoanRequested from new leads elsewhere than');
  });
});
