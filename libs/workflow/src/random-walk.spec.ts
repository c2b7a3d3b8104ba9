import { describe, expect, test } from '@jest/globals';
import { assign, createMachine, type AnyStateMachine } from 'xstate';
import { z } from 'zod';
import { withRules } from '../test/desk.js';
import { parcel } from '../test/parcel.js';
import { repair, repaired } from '../test/repair.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { randomWalk, type Walk } from './laws.js';
import type { Command } from './command.js';
import { caseInStream, casesWhere, councilInDirectory, following, type LookupRequest } from './lookup.js';
import type { Workflow } from './workflow.js';

const answers = ({ from }: LookupRequest) => (from === 'directory' ? { id: 'c1', regionId: 'r1' } : undefined);
const walked = (workflow: Workflow, more: Partial<Walk> = {}) =>
  randomWalk(workflow, { seed: 1, steps: 200, calendar: weekdays, answers, ...more });

describe('a random walk', () => {
  test.each([1, 2, 3])('finds nothing wrong with the desk, and gets everywhere (seed %i)', (seed) => {
    const { violations, recorded, stages, refused } = walked(deskLoan, { seed });
    expect(violations).toEqual([]);
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(deskLoan.events).sort());
    expect([...stages].sort()).toEqual(['approved.out', 'approved.waiting', 'cancelled', 'requested', 'returned']);
    expect(refused).toBeGreaterThan(0);
  });

  test('finds nothing wrong with the parcel, and lets its timers run out', () => {
    const { violations, recorded } = walked(parcel);
    expect(violations).toEqual([]);
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(parcel.events).sort());
  });

  test('finds nothing wrong with the repair, which stands still and is escalated', () => {
    const { violations, recorded } = walked(repair, { steps: 1000 });
    expect(violations).toEqual([]);
    expect([...new Set(recorded)].sort()).toEqual(Object.keys(repair.events).sort());
  });

  test('takes cases up where histories have been', () => {
    const { ReportRepair, EndRepair } = repair.commands as Record<'ReportRepair' | 'EndRepair', Command>;
    const few = { ...repair, commands: { ReportRepair, EndRepair }, timers: [] };

    expect(walked(few).stages).toEqual(new Set(['reported']));
    const { violations, stages } = walked(few, { histories: [repaired] });
    expect([violations, stages]).toEqual([[], new Set(['reported', 'ended'])]);
  });

  test('goes the same way for the same seed, another way for another', () => {
    expect(walked(deskLoan).recorded).toEqual(walked(deskLoan).recorded);
    expect(walked(deskLoan).recorded).not.toEqual(walked(deskLoan, { seed: 2 }).recorded);
  });

  test('leaves a case that does not end, and begins another', () => {
    const { PackParcel, PlanStop } = parcel.commands as Record<'PackParcel' | 'PlanStop', Command>;
    const { recorded } = walked({ ...parcel, commands: { PackParcel, PlanStop }, timers: [] }, { steps: 250 });
    expect(recorded.flatMap((type, index) => (type === 'ParcelPacked' ? [index] : []))).toEqual([0, 100, 200]);
  });

  test('is refused at the start while nothing is known', () => {
    const { recorded, refused } = randomWalk(deskLoan, { seed: 1, steps: 20, calendar: weekdays });
    expect([recorded, refused]).toEqual([[], 20]);
  });

  test('uses the values given for a field', () => {
    const seen: unknown[] = [];
    const note = () => 'Still reading';
    const listening = withRules('RenewLoan', [
      { ruleId: 'X-R01', check: ({ input }) => (seen.push((input as { note: string }).note), true) },
    ]);
    expect(walked(listening, { arbitraries: { note } }).violations).toEqual([]);
    expect(new Set(seen)).toEqual(new Set(['Still reading']));
  });

  test('lets those act whom it is given for a role', () => {
    const seen: unknown[] = [];
    const listening = withRules('RenewLoan', [{ ruleId: 'X-R01', check: ({ me }) => (seen.push(me), true) }]);
    const callers = (role: string) => ({ personId: `the ${role}`, grants: [{ role, orgId: 'library' }] });
    expect(walked(listening, { callers }).violations).toEqual([]);
    expect(seen).toContainEqual({ personId: 'the librarian', role: 'librarian', orgId: 'library' });
  });

  test('answers lookups as it is told, further questions included', () => {
    const { input, rows } = deskLoan.commands['RequestLoan'] as Command;
    const asked: LookupRequest[] = [];
    const shelves = following(
      casesWhere('shelf', {}),
      (found) => found.map(({ stream }) => ({ from: 'stream', stream })),
      (_, followed) => followed,
    );
    const lookups = () => ({
      council: councilInDirectory('c1'),
      shelves,
      other: caseInStream(undefined, z.object({})),
    });
    const curious = { ...deskLoan, commands: { ...deskLoan.commands, RequestLoan: { input, rows, lookups } } };
    const telling = (request: LookupRequest) => {
      asked.push(request);
      return request.from === 'index' ? [{ stream: 'shelf-1', stage: 'full' }] : answers(request);
    };

    expect(walked(curious, { answers: telling, steps: 50 }).violations).toEqual([]);
    expect(asked).toContainEqual({ from: 'stream', stream: 'shelf-1' });
    expect(randomWalk(curious, { seed: 1, steps: 5, calendar: weekdays })).toMatchObject({
      violations: [],
      refused: 5,
    });
  });

  test('goes on after input that a pattern refuses', () => {
    const { rows } = deskLoan.commands['RenewLoan'] as Command;
    const strict = { input: z.strictObject({ note: z.string().regex(/^N\d+$/) }), rows };
    const { violations, recorded } = walked({ ...deskLoan, commands: { ...deskLoan.commands, RenewLoan: strict } });
    expect(violations).toEqual([]);
    expect(recorded).toContain('LoanReturned');
    expect(recorded).not.toContain('LoanRenewed');
  });

  test('tells seed, step and command of whatever throws', () => {
    const faulty = withRules('ApproveLoan', [
      {
        ruleId: 'X-R01',
        check: () => {
          throw new TypeError('a rule with a hole');
        },
      },
    ]);
    expect(walked(faulty).violations[0]).toMatch(/^seed 1, step \d+: ApproveLoan \{\} throws: a rule with a hole$/);
  });

  test('tells when a state is not the fold of its events', () => {
    let calls = 0;
    const actions = assign({ calls: () => ++calls });
    const states = { new: { on: { LoanRequested: { target: 'requested', actions } } }, requested: {} };
    const machine = createMachine({ context: {}, initial: 'new', states } as never) as unknown as AnyStateMachine;
    const { RequestLoan } = deskLoan.commands as { RequestLoan: Workflow['commands'][string] };
    expect(walked({ ...deskLoan, machine, commands: { RequestLoan } }).violations[0]).toMatch(
      /RequestLoan .* leads to a state that its events do not lead to$/,
    );
  });
});
