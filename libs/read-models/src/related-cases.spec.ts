import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import { deskLoan } from '@casewright/workflow/example';
import { requested } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import type { Readable } from './readable.js';

const folder = temporaryFolder();
let at: Awaited<ReturnType<typeof readModelsOf>>;

/** A desk where the item of a loan may be another loan. */
const registry = registryOf([
  { ...deskLoan, worklist: { LoanRequested: (data) => ({ ...related(data), councilId: 'bedford' }) } },
  {
    ...deskLoan,
    ...{ name: 'hotel-stay', category: 'hotelStay' },
    worklist: { LoanRequested: () => ({ forStream: 'deskLoan-4' }) },
  },
]);
const related = (data: object) => ({ related: [(data as { readonly itemId: string }).itemId] });
const loanOf = (id: string, itemId: string) =>
  requested(`deskLoan-${id}`, { data: { itemId, councilId: 'bedford', borrowerId: 'ann' } });

beforeAll(async () => {
  at = await readModelsOf({ file: folder.file(), registry });
  await at.happen(
    loanOf('1', 'deskLoan-2'),
    loanOf('2', 'deskLoan-2'),
    loanOf('3', 'deskLoan-1'),
    loanOf('4', 'atlas'),
    { ...loanOf('5', 'bed'), stream: 'hotelStay-5' },
  );
});
afterAll(async () => {
  await at.readModels.close();
  folder.remove();
});

const relatedTo = async (stream: string, readable: Readable = 'every case') =>
  (await at.readModels.related(stream, readable)).answer.map(({ id }) => id);

test('the cases that a case names and those that name it are related, once and without itself', async () => {
  expect(await relatedTo('deskLoan-1')).toEqual(['2', '3']);
  expect(await relatedTo('deskLoan-2')).toEqual(['1']);
  expect(await relatedTo('deskLoan-4')).toEqual(['5']);
});

test('a reader learns of no case they may not read', async () => {
  expect(await relatedTo('deskLoan-1', [{ workflows: ['desk-loan'], caseId: '3' }])).toEqual(['3']);
  expect(await relatedTo('deskLoan-1', [])).toEqual([]);
});

test('a role narrowed to a case also reaches the cases that are for it', async () => {
  expect(await relatedTo('deskLoan-4', [{ workflows: ['hotel-stay'], caseId: '4' }])).toEqual(['5']);
  expect(await relatedTo('deskLoan-4', [{ workflows: ['hotel-stay'], caseId: '3' }])).toEqual([]);
});

test('cases are found by the stream they name, whatever else names it', async () => {
  const naming = async (related: string) => (await at.readModels.find('desk-loan', { related })).map(({ id }) => id);
  expect(await naming('deskLoan-2')).toEqual(['1', '2']);
  expect(await naming('deskLoan-1')).toEqual(['3']);
  expect(await naming('deskLoan-3')).toEqual([]);
});
