import { describe, expect, test } from '@jest/globals';
import { ASKED, bea, librarian, NOW, renewed } from '../test/desk.js';
import { repair } from '../test/repair.js';
import type { Command } from './command.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { replayHistory } from './history.js';
import { journey } from './journey.js';
import { casesWhere, heldIn, type LookupRequest } from './lookup.js';
import { as } from './spec.js';

const REGISTER = { from: 'directory', kind: 'council', id: 'c1' };
const registered = (request: LookupRequest) =>
  request.from === 'directory' && request.id === REGISTER.id ? { id: 'c1', regionId: 'r1' } : undefined;

const loan = () => journey(deskLoan, { calendar: weekdays, now: NOW, answers: registered });
const approvedLoan = () =>
  loan().then(bea, 'RequestLoan', ASKED, 'requested').then(librarian, 'ApproveLoan', {}, 'approved.waiting');

describe('a journey', () => {
  test('tells a case from its start on', () => {
    const told = approvedLoan()
      .through([
        [bea, 'CollectLoan'],
        [bea, 'RenewLoan', renewed.data, 'approved.out'],
      ])
      .then(bea, 'ReturnLoan');

    expect(told.types()).toEqual(['LoanRequested', 'LoanApproved', 'LoanCollected', 'LoanRenewed', 'LoanReturned']);
    expect(told.told('LoanRenewed')).toEqual([renewed.data]);
    expect(told.happened()[0]).toMatchObject({ at: NOW, by: { personId: 'bea', role: 'borrower' } });
    expect(told.stage()).toBe('returned');
    expect(told.case()).toMatchObject({ renewals: 1 });
  });

  test('has nowhere to be before its start', () => {
    expect([loan().stage(), loan().claims(), loan().timers()]).toEqual([undefined, [], []]);
    expect(loan().case()).toEqual({ renewals: 0, overdue: [] });
  });

  test('goes on day by day, and what falls due happens when it is due', () => {
    const late = approvedLoan();
    expect(late.on('2012-01-06').types()).toEqual(['LoanRequested', 'LoanApproved']);
    expect(late.on('2012-01-07T00:00:00.000Z').stage()).toBe('requested');
    expect(late.happened().at(-1)).toMatchObject({ type: 'LoanLapsed', at: '2012-01-07T00:00:00.000Z' });
  });

  test('leaves alone what is due at a later stage', () => {
    const mended = journey(repair, { calendar: weekdays, now: NOW })
      .then(as('owner'), 'ReportRepair', { itemId: 'boiler' })
      .then(as('mechanic'), 'PlanRepair', { startsOn: '2012-01-20', endsOn: '2012-01-10' })
      .on('2012-01-12');
    expect(mended.types()).toEqual(['RepairReported', 'RepairPlanned']);
    expect(mended.on('2012-01-20').types().slice(2)).toEqual(['RepairBegun', 'StageOverdue', 'EscalationRaised']);
  });

  test('knows what runs and what is held, the next due first', () => {
    const asked = loan().then(bea, 'RequestLoan', ASKED);
    expect(asked.timers()).toEqual([{ name: 'approval', key: '', due: '2012-01-11' }]);
    expect(approvedLoan().claims()).toEqual([{ ledger: 'loanCopies', key: 'atlas', value: 1 }]);
  });

  test('is refused what the world does not know, or what others hold', () => {
    journey(deskLoan, { calendar: weekdays, now: NOW }).refused(bea, 'RequestLoan', ASKED, { refused: 'GUARD_FAILED' });
    loan()
      .then(bea, 'RequestLoan', ASKED)
      .while({ 'loanCopies-atlas': { 'deskLoan-a': 1, 'deskLoan-b': 1 } })
      .refused(librarian, 'ApproveLoan', {}, { ruleId: 'DL-R02' })
      .while({})
      .then(librarian, 'ApproveLoan');
  });

  test('is told what others hold, and of no case beside it unless the world knows one', () => {
    const { input, rows } = deskLoan.commands['RequestLoan'] as Command;
    const told = { ruleId: 'DL-R09', check: ({ lookups }: { readonly lookups: unknown }) => JSON.stringify(lookups) };
    const curious: Command = {
      ...{ input, rows: rows.map((row) => ({ ...row, rules: [told] })) },
      lookups: () => ({
        copies: heldIn({ name: 'loanCopies', amount: () => 1 }, 'atlas'),
        loans: casesWhere('desk-loan', { ownerId: 'bea' }),
      }),
    };
    journey({ ...deskLoan, commands: { RequestLoan: curious } }, { calendar: weekdays, now: NOW })
      .while({ 'loanCopies-atlas': { 'deskLoan-a': 1 } })
      .refused(bea, 'RequestLoan', ASKED, { message: '{"copies":{"claims":{},"total":1},"loans":[]}' });
  });

  test('may be tried, with the answers of the world given', () => {
    const tried = journey(deskLoan, { calendar: weekdays, now: NOW });
    expect(tried.attempt(bea, 'RequestLoan', ASKED, { council: undefined })).toMatchObject({ refused: 'GUARD_FAILED' });
    expect(tried.attempt(bea, 'RequestLoan', {})).toMatchObject({ refused: 'VALIDATION' });
    tried.attempt(bea, 'RequestLoan', ASKED, { council: { id: 'c1', regionId: 'r1' } });
    expect(tried.stage()).toBe('requested');
  });

  test('is a golden history of its workflow', () => {
    const history = approvedLoan().on('2012-01-09').history();
    expect(history.events.map(({ stage }) => stage)).toEqual(['requested', 'approved.waiting', 'requested']);
    expect(replayHistory(deskLoan, history)).toEqual([]);
  });
});

describe('a journey fails', () => {
  test('when something is refused that should be done, or done that should be refused', () => {
    expect(() => loan().then(librarian, 'ApproveLoan')).toThrow('ApproveLoan: {"refused"');
    expect(() => approvedLoan().refused(bea, 'CollectLoan', {}, {})).toThrow('CollectLoan was not refused');
  });

  test('when it leads elsewhere, or is refused for another reason', () => {
    expect(() => loan().then(bea, 'RequestLoan', ASKED, 'approved.waiting')).toThrow();
    expect(() => loan().refused(bea, 'ApproveLoan', {}, { ruleId: 'DL-R02' })).toThrow();
  });
});
