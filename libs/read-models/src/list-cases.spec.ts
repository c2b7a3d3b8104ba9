import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { approval, requested, type Happening } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import type { WorklistQuestion } from './worklist-question.js';

const folder = temporaryFolder();
let at: Awaited<ReturnType<typeof readModelsOf>>;

const timer = (due: string) => ({ ...approval, due, at: `${due}T00:00:00.000Z` });
const loan = (id: string, councilId: string, borrowerId: string, due: string): Happening =>
  requested(`deskLoan-${id}`, { data: { itemId: 'x', councilId, borrowerId }, timers: { set: [timer(due)] } });
const approved = (id: string, stage = 'approved.waiting'): Happening => ({
  ...{ stream: `deskLoan-${id}`, type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage },
});
const cancelled = (id: string): Happening => ({
  ...{ stream: `deskLoan-${id}`, type: 'LoanCancelled', data: { reason: 'x' }, stage: 'cancelled' },
  timers: { cancelled: [{ name: 'approval', key: '' }] },
});
const late = (id: string): Happening => ({
  ...{ stream: `deskLoan-${id}`, type: 'StageOverdue', data: { stage: 'requested', dueOn: '2012-01-10' } },
  ...{ stage: 'requested', timers: { fired: [{ name: 'approval', key: '' }] } },
});

beforeAll(async () => {
  at = await readModelsOf({ file: folder.file() });
  await at.happen(
    ...[loan('a1', 'bedford', 'ann', '2012-01-16'), loan('a2', 'leeds', 'bob', '2012-01-12')],
    ...[loan('b1', 'bedford', 'bob', '2012-01-20'), loan('b2', 'york', 'cat', '2012-01-13')],
    ...[approved('b1'), late('b2'), cancelled('a2')],
  );
});
afterAll(async () => {
  await at.readModels.close();
  folder.remove();
});

const SORT = { by: 'due', descending: false } as const;

const page = async (question: Partial<WorklistQuestion> = {}) => {
  const { answer } = await at.readModels.cases({ readable: 'every case', sort: SORT, limit: 100, ...question });
  return answer;
};
const ids = async (question: Partial<WorklistQuestion> = {}) => (await page(question)).cases.map(({ id }) => id);

describe('a list of cases', () => {
  test('shows each with its words, what is due next and whether it is late', async () => {
    const { position, answer } = await at.readModels.cases({ readable: 'every case', sort: SORT, limit: 1 });

    expect(position).toBe(7);
    expect(answer.cases).toEqual([
      {
        ...{ workflow: 'desk-loan', id: 'b2', stream: 'deskLoan-b2', title: 'Desk loan' },
        ...{ stage: 'requested', stageTitle: 'Requested', stageSince: '2012-01-09T10:03:00.000Z' },
        ...{ final: false, revision: 1, councilId: 'york', regionId: null, ownerId: 'cat', brokerId: null },
        ...{ due: '2012-01-10', overdue: true, overdueSince: '2012-01-10', nextDue: null },
        ...{ startedAt: '2012-01-09T10:03:00.000Z', updatedAt: '2012-01-09T10:05:00.000Z' },
      },
    ]);
    expect((await page({ q: { text: 'a1', councils: [], regions: [], people: [] } })).cases[0]).toMatchObject({
      ...{ due: '2012-01-16', nextDue: { name: 'approval', due: '2012-01-16', then: 'StageOverdue' } },
    });
  });

  test.each([
    [{}, ['b2', 'a2', 'a1', 'b1']],
    [{ workflow: ['desk-loan'] }, ['b2', 'a2', 'a1', 'b1']],
    [{ workflow: ['hotel'] }, []],
    [{ stage: ['approved'] }, ['b1']],
    [{ stage: ['approved.waiting', 'cancelled'] }, ['a2', 'b1']],
    [{ stage: ['approve'] }, []],
    [{ council: ['bedford'] }, ['a1', 'b1']],
    [{ council: ['bedford', 'york'] }, ['b2', 'a1', 'b1']],
    [{ region: ['EE'] }, []],
    [{ owner: ['bob'], council: ['bedford'] }, ['b1']],
    [{ overdue: true }, ['b2']],
    [{ overdue: false }, ['a2', 'a1', 'b1']],
    [{ final: true }, ['a2']],
    [{ mine: 'bob' }, ['a2', 'b1']],
    [{ q: { text: 'b', councils: [], regions: [], people: [] } }, ['b2', 'b1']],
    [{ q: { text: 'B', councils: ['leeds'], regions: [], people: ['ann'] } }, ['a2', 'a1']],
    [{ q: { text: 'deskLoan-a1', councils: [], regions: [], people: [] } }, ['a1']],
  ] satisfies readonly (readonly [Partial<WorklistQuestion>, readonly string[]])[])(
    '%j has %j',
    async (filter, expected) => expect((await ids(filter)).sort()).toEqual([...expected].sort()),
  );

  test.each([
    ['due', ['b2', 'a1', 'b1', 'a2']],
    ['started', ['a1', 'a2', 'b1', 'b2']],
    ['updated', ['a1', 'b1', 'b2', 'a2']],
    ['id', ['a1', 'a2', 'b1', 'b2']],
  ] as const)('sorts by %s, either way', async (by, expected) => {
    expect(await ids({ sort: { by, descending: false } })).toEqual(expected);
    expect(await ids({ sort: { by, descending: true } })).toEqual([...expected].reverse());
  });

  test('comes in pages that neither repeat nor leave out a case, however many come in between', async () => {
    const sort = { by: 'id', descending: false } as const;
    const { cases: first, next } = await page({ sort, limit: 2 });
    await at.happen(loan('a0', 'bedford', 'ann', '2012-02-01'), loan('a3', 'bedford', 'ann', '2012-02-01'));
    const { cases: second, next: after } = await page({ sort, limit: 2, cursor: next! });
    const { cases: third, next: end } = await page({ sort, limit: 2, cursor: after! });

    expect([first, second, third].map((cases) => cases.map(({ id }) => id))).toEqual([
      ['a1', 'a2'],
      ['a3', 'b1'],
      ['b2'],
    ]);
    expect(end).toBeUndefined();
  });

  test('can be gone through backwards: the page before is the one somebody came from', async () => {
    for (const descending of [false, true]) {
      const sort = { by: 'due', descending } as const;
      const first = await page({ sort, limit: 2 });
      const second = await page({ sort, limit: 2, cursor: first.next! });
      const third = await page({ sort, limit: 2, cursor: second.next! });
      const secondAgain = await page({ sort, limit: 2, cursor: third.previous! });
      const firstAgain = await page({ sort, limit: 2, cursor: secondAgain.previous! });

      expect(third.next).toBeUndefined();
      expect([secondAgain.cases, firstAgain.cases]).toEqual([second.cases, first.cases]);
      expect([first.previous, firstAgain.previous]).toEqual([undefined, undefined]);
      expect([firstAgain.next, secondAgain.next]).toEqual([first.next, second.next]);
    }
  });

  test('does not take the cursor of another order, or what is none', async () => {
    const { next = '' } = await page({ limit: 1 });

    await expect(page({ cursor: next, sort: { by: 'due', descending: true } })).rejects.toThrow(RangeError);
    await expect(page({ cursor: 'nonsense' })).rejects.toThrow(RangeError);
    await expect(page({ cursor: Buffer.from('["due",1]').toString('base64url') })).rejects.toThrow(RangeError);
  });
});

describe('who may read', () => {
  test.each([
    ['nobody', [], []],
    ['a role of all cases of a workflow', [{ workflows: ['desk-loan'] }], ['a1', 'a2', 'b1', 'b2']],
    ['a role of another workflow', [{ workflows: ['hotel'] }], []],
    ['a role of one case', [{ workflows: ['desk-loan'], caseId: 'a2' }], ['a2']],
    ['a council', [{ workflows: ['desk-loan'], councilId: 'leeds' }], ['a2']],
    ['a region', [{ workflows: ['desk-loan'], regionId: 'EE' }], []],
    [
      'a person, in the role the case names them in',
      [{ workflows: ['desk-loan'], party: { role: 'borrower', kind: 'person', id: 'bob' } }],
      ['a2', 'b1'],
    ],
    [
      'a person, in another role',
      [{ workflows: ['desk-loan'], party: { role: 'lender', kind: 'person', id: 'bob' } }],
      [],
    ],
    [
      'several roles',
      [
        { workflows: ['desk-loan'], councilId: 'york' },
        { workflows: ['desk-loan'], party: { role: 'borrower', kind: 'person', id: 'bob' } },
      ],
      ['a2', 'b1', 'b2'],
    ],
  ] as const)('%s', async (_, readable, expected) => {
    const sort = { by: 'id', descending: false } as const;
    const shown = (await ids({ readable, sort })).filter((id) => !['a0', 'a3'].includes(id));

    expect(shown).toEqual(expected);
  });
});
