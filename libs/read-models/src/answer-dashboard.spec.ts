import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { loansByCouncil } from '../test/loans-by-council.js';
import { requested, type Happening } from '../test/loans.js';
import { readModelsOf } from '../test/reading.js';
import { temporaryFolder } from '../test/temporary-folder.js';
import { instantOf } from './as-at.js';
import type { Dashboard } from './dashboard.js';
import { cases, caseStandings } from './views/case-tables.js';
import { worklist } from './views/worklist.js';

const folder = temporaryFolder();
const calendar = englandAndWales();
const register = { councils: [{ id: 'bedford', regionId: 'EE' }], regions: [], parameters: {} };
let at: Awaited<ReturnType<typeof readModelsOf>>;

const on = (day: string, hour = '10:00') => ({ recordedAt: `2012-01-${day}T${hour}:00.000Z` });
const loan = (id: string, councilId: string, day: string): Happening =>
  requested(`deskLoan-${id}`, { data: { itemId: 'x', councilId, borrowerId: 'ann' }, ...on(day) });
const approved = (id: string, day: string, hour?: string): Happening => ({
  ...{ stream: `deskLoan-${id}`, type: 'LoanApproved', data: { collectBy: '2012-01-12' }, stage: 'approved.waiting' },
  ...on(day, hour),
});

beforeAll(async () => {
  at = await readModelsOf({ file: folder.file(), views: loansByCouncil.views });
  await at.happen(
    ...[loan('1', 'bedford', '02'), loan('2', 'bedford', '02'), loan('3', 'leeds', '03')],
    ...[approved('1', '04'), approved('3', '05', '23:59')],
    { stream: 'deskLoan-3', type: 'LoanRenewed', data: { note: 'n' }, stage: 'approved.waiting', ...on('06', '00:00') },
    { stream: 'deskLoan-1', type: 'LoanReturned', data: { condition: 'good' }, stage: 'returned', ...on('10') },
  );
});
afterAll(async () => {
  await at.readModels.close();
  folder.remove();
});

const answerOf = (dashboard: Dashboard, asAt: string) =>
  at.readModels.answer(dashboard, { at: instantOf(asAt, calendar) as string, calendar, register });

describe('a dashboard', () => {
  test('answers as at a day with all that was recorded on it, and nothing later', async () => {
    const asAt = async (day: string) => (await answerOf(loansByCouncil, day)).answer;

    expect(await asAt('2012-01-03')).toEqual({ figures: { total: 0 }, rows: [] });
    expect(await asAt('2012-01-04')).toEqual({
      figures: { total: 1 },
      rows: [{ councilId: 'bedford', loans: 1, renewals: 0 }],
    });
    expect(await asAt('2012-01-05')).toMatchObject({ figures: { total: 2 }, rows: [{}, { renewals: 0 }] });
    expect(await asAt('2012-01-06')).toMatchObject({ figures: { total: 2 }, rows: [{}, { renewals: 1 }] });
    expect(await asAt('2012-01-10')).toEqual({
      figures: { total: 1 },
      rows: [{ councilId: 'leeds', loans: 1, renewals: 1 }],
    });
  });

  test('answers as at an instant with what was recorded at or before it', async () => {
    const total = async (instant: string) => (await answerOf(loansByCouncil, instant)).answer.figures;

    expect(await total('2012-01-04T09:59:59.999Z')).toEqual({ total: 0 });
    expect(await total('2012-01-04T11:00:00+01:00')).toEqual({ total: 1 });
  });

  test('says how far its views are, whatever it is asked for', async () => {
    expect((await answerOf(loansByCouncil, '2012-01-03')).position).toBe(7);
  });

  test('may look at the worklist, as it is and as it stood, at the calendar and at the register', async () => {
    const pipeline: Dashboard = {
      ...{ id: 'D91', title: 'Stages', definition: 'cases per stage', for: [], views: [worklist] },
      answer: async ({ standing, rows, today, register: { councils } }) => {
        const then = await standing(caseStandings).where('row.final', '=', 0).select('row.stage as stage').execute();
        const now = await rows(cases).select('row.stage as stage').orderBy('row.stream').execute();
        return {
          figures: { today, councils: councils.length, now: now.map(({ stage }) => stage).join(' ') },
          rows: then,
        };
      },
    };
    const { answer } = await answerOf(pipeline, '2012-01-04');

    expect(answer.figures).toEqual({ today: '2012-01-04', councils: 1, now: 'returned requested approved.waiting' });
    expect(answer.rows.map(({ stage }) => stage).sort()).toEqual(['approved.waiting', 'requested', 'requested']);
  });
});

test('a day ends at midnight in London, in summer and in winter', () => {
  expect(instantOf('2012-01-05', calendar)).toBe('2012-01-05T23:59:59.999Z');
  expect(instantOf('2012-07-05', calendar)).toBe('2012-07-05T22:59:59.999Z');
  expect(instantOf('2012-07-05T10:00:00+01:00', calendar)).toBe('2012-07-05T09:00:00.000Z');
  expect([instantOf('2012-02-30', calendar), instantOf('now', calendar)]).toEqual([undefined, undefined]);
});
