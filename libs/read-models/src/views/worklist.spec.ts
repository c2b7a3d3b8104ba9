import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { namedOrganisations, type Workflow, type WorklistFields } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { approval, recorded, requested, seen, type Happening } from '../../test/loans.js';
import { viewEvents } from '../view-events.js';
import type { CaseRow } from './case-tables.js';
import { worklist } from './worklist.js';

const NONE: ReadonlyMap<string, CaseRow> = new Map();
const TEN = '2012-01-09T10:00:00.000Z';
const asked = requested('deskLoan-1');
const cancelled = { type: 'LoanCancelled', data: { reason: 'gone' }, stage: 'cancelled' };
const overdue = (stage: string, dueOn = '2012-01-16') => ({ type: 'StageOverdue', data: { stage, dueOn } });

const folded = (happenings: readonly Happening[], workflow: Workflow = deskLoan) => {
  const [cases, history, parties, links, tasks] = worklist.fold(
    viewEvents(registryOf([workflow]), recorded(...happenings)),
    NONE,
  );
  return { cases: cases!, history: history!, parties: parties!, links: links!, tasks: tasks! };
};

const rowAfter = (...happenings: readonly Happening[]) => folded(happenings).cases.get('deskLoan-1');

/** What a workflow shows that says this of its events. */
const shown = (fields: Readonly<Record<string, WorklistFields>>, ...happenings: readonly Happening[]) => {
  const worklist = Object.fromEntries(Object.entries(fields).map(([type, each]) => [type, () => each]));
  const roles = { ...deskLoan.roles, lender: namedOrganisations<object>(() => true) };
  return folded(happenings, { ...deskLoan, roles, worklist });
};

describe('the worklist', () => {
  test('has a row for each case, with what its workflow shows of it', () => {
    expect(rowAfter({ ...asked, timers: { set: [approval] } })).toEqual({
      ...{ stream: 'deskLoan-1', workflow: 'desk-loan', id: '1', version: 1 },
      ...{ stage: 'requested', stageSince: TEN, final: 0, revision: 0, from: TEN, fromRevision: 0 },
      ...{ councilId: 'bedford', regionId: null, ownerId: 'p1', brokerId: null, forCase: null },
      ...{ overdue: null, late: 0, due: '2012-01-16', timers: JSON.stringify([approval]) },
      ...{ startedAt: TEN, updatedAt: TEN },
    });
  });

  test('follows a case through its stages into a final one', () => {
    const approved = { type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage: 'approved.waiting' };
    const returned = { type: 'LoanReturned', stage: 'returned' };

    expect(rowAfter(asked, approved)).toMatchObject({ stage: 'approved.waiting', final: 0 });
    expect(rowAfter(asked, approved, returned)).toMatchObject({
      ...{ stage: 'returned', final: 1, revision: 2, councilId: 'bedford', due: '9999-12-31' },
      ...{ startedAt: TEN, updatedAt: '2012-01-09T10:02:00.000Z' },
    });
  });

  test('starts from the rows of the cases that began in an earlier page', () => {
    const [, ...later] = seen(asked, cancelled, requested('deskLoan-2'));

    expect(worklist.needs(later)).toEqual(['deskLoan-1']);
  });

  test('keeps what an event leaves out and clears what it says is null', () => {
    const fields = { LoanRequested: { councilId: 'bedford', brokerId: 'b1' }, LoanCancelled: { brokerId: null } };

    expect(shown(fields, asked, cancelled).cases.get('deskLoan-1')).toMatchObject({
      ...{ councilId: 'bedford', brokerId: null },
    });
  });

  test('reads a case by the definition it began with, until it is migrated', () => {
    const first = { ...deskLoan, version: 1, worklist: { LoanCancelled: () => ({ ownerId: 'first' }) } };
    const second = {
      ...first,
      version: 2,
      earlier: [first],
      worklist: { LoanCancelled: () => ({ ownerId: 'second' }) },
    };
    const ownerAfter = (to: number) => {
      const migrated = { type: 'CaseMigrated', data: { to }, stage: 'requested' };
      return folded([asked, migrated, cancelled], second).cases.get('deskLoan-1');
    };

    expect([ownerAfter(1), ownerAfter(2)]).toMatchObject([{ ownerId: 'first' }, { ownerId: 'second' }]);
  });

  test('has no row for what is no case', () => {
    expect(seen({ stream: 'loanCopies-projector', type: 'ClaimChanged' }, { stream: 'nothing', type: 'Odd' })).toEqual(
      [],
    );
  });
});

describe('a case on the worklist', () => {
  test('is overdue from the event that says so until that stage is left', () => {
    const late = { ...overdue('requested'), stage: 'requested' };
    const approved = { type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage: 'approved.waiting' };

    expect(rowAfter(asked, late)).toMatchObject({ overdue: 'requested@2012-01-16', late: 1, due: '2012-01-16' });
    expect(rowAfter(asked, late, approved)).toMatchObject({ overdue: null, due: '9999-12-31' });
  });

  test('is overdue within a stage as long as the whole of it is not left', () => {
    const waiting = { type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage: 'approved.waiting' };
    const late = [
      { ...overdue('approved', '2012-01-20'), stage: 'approved.waiting' },
      { ...overdue('approved.waiting', '2012-01-18'), stage: 'approved.waiting' },
    ];
    const out = { type: 'LoanCollected', stage: 'approved.out' };

    expect(rowAfter(asked, waiting, ...late)).toMatchObject({
      ...{ overdue: 'approved@2012-01-20 approved.waiting@2012-01-18', due: '2012-01-18' },
    });
    expect(rowAfter(asked, waiting, ...late, out)).toMatchObject({ overdue: 'approved@2012-01-20' });
  });

  test('is overdue with what falls due in a stage until that stage is left', () => {
    const desk = { ...deskLoan, dueIn: { stocktaking: 'approved' } };
    const after = (...stages: readonly string[]) =>
      folded(
        [
          { ...asked, stage: 'approved.waiting' },
          { ...overdue('stocktaking'), stage: 'approved.waiting' },
          ...stages.map((stage) => ({ type: 'LoanCollected', stage })),
        ],
        desk,
      ).cases.get('deskLoan-1')?.overdue;

    expect(after('approved.out')).toBe('stocktaking@2012-01-16');
    expect(after('approved.out', 'returned')).toBeNull();
  });

  test('is due when its next timer is, and never when it has none that acts', () => {
    const later = { ...approval, name: 'other', due: '2012-01-20', at: '2012-01-21T00:00:00.000Z' };
    const both = { ...asked, timers: { set: [later, approval] } };
    const changing = (timers: Happening['timers']) => ({
      type: 'LoanRenewed',
      stage: 'requested',
      data: { note: '' },
      ...{ timers },
    });
    const id = { name: 'approval', key: '' };

    expect(rowAfter(both)).toMatchObject({ due: '2012-01-16' });
    expect(rowAfter(both, changing({ cancelled: [id] }))).toMatchObject({ due: '2012-01-20' });
    expect(rowAfter(both, changing({ held: [{ ...id, stage: 'requested', daysLeft: 2 }] }))).toMatchObject({
      due: '2012-01-20',
    });
    expect(rowAfter(both, changing({ cancelled: [id, { name: 'other', key: '' }] }))).toMatchObject({
      ...{ due: '9999-12-31', timers: null },
    });
  });

  test('remembers how it stood, and since when', () => {
    const { cases, history } = folded([
      asked,
      { type: 'LoanRenewed', data: { note: 'n' }, stage: 'requested' },
      cancelled,
    ]);

    expect([...history.values()]).toMatchObject([
      { row: 'deskLoan-1@0', stage: 'requested', from: TEN, to: '2012-01-09T10:02:00.000Z', ownerId: 'p1' },
    ]);
    expect(cases.get('deskLoan-1')).toMatchObject({ stage: 'cancelled', from: '2012-01-09T10:02:00.000Z' });
  });

  test('names persons and organisations in the roles they have, from joining to leaving', () => {
    const fields = {
      LoanRequested: { joins: { borrower: ['ann', 'bob'], lender: 'leeds' } },
      LoanCancelled: { leaves: { borrower: 'ann' } },
    };
    const { parties } = shown(fields, asked, cancelled);

    expect([...parties]).toEqual([
      ['deskLoan-1/borrower/ann', undefined],
      ['deskLoan-1/borrower/bob', expect.objectContaining({ role: 'borrower', kind: 'person', id: 'bob' })],
      ['deskLoan-1/lender/leeds', expect.objectContaining({ role: 'lender', kind: 'organisation', id: 'leeds' })],
    ]);
  });

  test('has to do with the cases its events name', () => {
    const { links } = shown({ LoanRequested: { related: ['hotelStay-7'] } }, asked);

    expect([...links.values()]).toEqual([
      { link: 'deskLoan-1/hotelStay-7', stream: 'deskLoan-1', related: 'hotelStay-7' },
    ]);
  });

  test('is for the case its event says, and has to do with it', () => {
    const { cases, links } = shown({ LoanRequested: { forStream: 'hotelStay-7_2' } }, asked, cancelled);

    expect(cases.get('deskLoan-1')).toMatchObject({ forCase: '7_2', stage: 'cancelled' });
    expect([...links.keys()]).toEqual(['deskLoan-1/hotelStay-7_2']);
  });

  test('leaves a task for a role, until a case names it', () => {
    const fields = { LoanRequested: { task: { for: 'lender', title: 'Look into it' } } };
    const { tasks } = shown(fields, asked);
    expect([...tasks.values()]).toEqual([{ stream: 'deskLoan-1', role: 'lender', task: 'Look into it', since: TEN }]);

    const named = shown({ ...fields, LoanCancelled: { related: ['deskLoan-1'] } }, asked, cancelled);
    expect([...named.tasks]).toEqual([['deskLoan-1', undefined]]);
  });
});
