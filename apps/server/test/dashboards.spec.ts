import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseStandings, history, worklist, type Dashboard } from '@casewright/read-models/dashboards';
import { loanEvents } from '@casewright/workflow/example';
import { runtimeWithReadModels } from './runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

const loanHistory = history({
  name: 'loan_history',
  version: 1,
  workflow: 'desk-loan',
  events: loanEvents,
  facts: { councilId: 'text' },
  changes: { LoanRequested: ({ data: { councilId } }) => ({ councilId }) },
});

const loansByCouncil: Dashboard = {
  id: 'D90',
  title: 'Loans by council',
  definition: 'count of loans requested per council of the register',
  for: ['librarian'],
  views: [loanHistory],
  answer: async ({ standing, register: { councils } }) => {
    const loans = await standing(loanHistory).select('row.councilId as councilId').execute();
    const rows = councils.map(({ id }) => ({
      councilId: id,
      loans: loans.filter(({ councilId }) => councilId === id).length,
    }));
    return { figures: { total: loans.length }, rows };
  },
};

const stages: Dashboard = {
  ...{ id: 'D91', title: 'Stages', definition: 'stages of cases', for: ['borrower'], views: [worklist] },
  answer: async ({ standing }) => ({
    figures: {},
    rows: await standing(caseStandings).select('row.stage as stage').execute(),
  }),
};

let at: ServerUnderTest;
let librarian: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels([loansByCouncil, stages]));
  librarian = await at.signIn('lib', LIBRARIAN);
  const ann = await at.signIn('ann', BORROWER);
  await at.send(LOANS, { body: loan('a'), headers: ann });
  await at.runtime.clock.hold('2012-01-11T10:00:00.000Z');
  await at.send(LOANS, { body: loan('b', { councilId: 'leeds' }), headers: ann });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const read = (path: string, headers: object = librarian) =>
  at.send<object>(`/api/v1/dashboards${path}`, { headers: { ...headers } });

describe('a dashboard', () => {
  test('answers figures and rows, with what they count and how fresh they are', async () => {
    expect((await read('/D90')).json).toEqual({
      ...{ id: 'D90', title: 'Loans by council', definition: 'count of loans requested per council of the register' },
      ...{ asAt: '2012-01-11T10:00:00.000Z', position: '2', figures: { total: 2 } },
      rows: [
        { councilId: 'bedford', loans: 1 },
        { councilId: 'leeds', loans: 1 },
      ],
    });
  });

  test('answers as at a day and as at an instant', async () => {
    expect((await read('/D90?asAt=2012-01-10')).json).toMatchObject({ asAt: '2012-01-10', figures: { total: 1 } });
    expect((await read('/D90?asAt=2012-01-11')).json).toMatchObject({ figures: { total: 2 } });
    expect((await read('/D90?asAt=2012-01-09T09:59:59Z')).json).toMatchObject({ figures: { total: 0 } });
    expect((await read('/D90?asAt=yesterday')).status).toBe(400);
  });

  test('comes as CSV', async () => {
    const { headers, text } = await read('/D90', { ...librarian, accept: 'text/csv' });

    expect(headers.get('content-disposition')).toBe('attachment; filename="D90.csv"');
    expect(text).toBe('councilId,loans\r\nbedford,1\r\nleeds,1\r\n');
  });

  test.each([
    ['a role it is for', LIBRARIAN, 200],
    ['a role it is not for', BORROWER, 403],
    ['a subscriber', { role: 'subscriber' }, 403],
    ['a role of the core team', { role: 'cib-officer' }, 200],
    ['an auditor', { role: 'auditor' }, 200],
  ])('to %s', async (_, role, status) => {
    expect((await read('/D90', await at.signIn('p', role))).status).toBe(status);
  });

  test('that there is not is not found', async () => {
    expect((await read('/D99')).status).toBe(404);
  });
});

test('each reader is told of the dashboards they may see', async () => {
  const listed = async (role: { readonly role: string }) => (await read('', await at.signIn('p', role))).json;
  const [one, two] = [loansByCouncil, stages].map(({ id, title, definition }) => ({ id, title, definition }));

  expect(await listed(LIBRARIAN)).toEqual({ dashboards: [one] });
  expect(await listed(BORROWER)).toEqual({ dashboards: [two] });
  expect(await listed({ role: 'auditor' })).toEqual({ dashboards: [one, two] });
});
