import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { deskLoan } from '@casewright/workflow/example';
import { requested } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import type { TasksOf } from './list-tasks.js';

const folder = temporaryFolder();
let at: Awaited<ReturnType<typeof readModelsOf>>;

/** A desk where every loan of a damaged item is for a broker of its region to look into. */
const registry = registryOf([
  {
    ...deskLoan,
    worklist: {
      LoanRequested: (data) => {
        const { itemId, councilId } = data as { readonly itemId: string; readonly councilId: string };
        const place = { councilId, regionId: councilId === 'leeds' ? 'YH' : 'EE' };
        return itemId === 'damaged' ? { ...place, task: { for: 'lead-broker', title: 'Look into the damage' } } : place;
      },
      LoanCancelled: () => ({ related: ['deskLoan-2'] }),
    },
  },
]);
const loanOf = (id: string, councilId: string, itemId = 'damaged') =>
  requested(`deskLoan-${id}`, { data: { itemId, councilId, borrowerId: 'ann' } });

beforeAll(async () => {
  at = await readModelsOf({ file: folder.file(), registry });
  await at.happen(
    ...[loanOf('1', 'leeds'), loanOf('2', 'leeds'), loanOf('3', 'bedford'), loanOf('4', 'leeds', 'atlas')],
    { stream: 'deskLoan-4', type: 'LoanCancelled', data: { reason: 'x' }, stage: 'cancelled' },
  );
});
afterAll(async () => {
  await at.readModels.close();
  folder.remove();
});

const tasksOf = async (of: TasksOf) => (await at.readModels.tasks(of)).answer.map(({ stream }) => stream);

test('tasks say where they come from; one goes when a case names the case it came from', async () => {
  expect((await at.readModels.tasks('everybody')).answer).toEqual([
    {
      ...{ title: 'Look into the damage', role: 'lead-broker', workflow: 'desk-loan', stream: 'deskLoan-1' },
      ...{ councilId: 'leeds', regionId: 'YH', since: '2012-01-09T10:00:00.000Z' },
    },
    expect.objectContaining({ stream: 'deskLoan-3', regionId: 'EE' }),
  ]);
});

test('each sees those of their roles in their regions', async () => {
  expect(await tasksOf([{ role: 'lead-broker', regionId: 'YH' }])).toEqual(['deskLoan-1']);
  expect(await tasksOf([{ role: 'lead-broker', regionId: 'NE' }])).toEqual([]);
  expect(await tasksOf([{ role: 'link-person', regionId: 'YH' }, { role: 'lead-broker' }])).toEqual([]);
  expect(await tasksOf([])).toEqual([]);
});
