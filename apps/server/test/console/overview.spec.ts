import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import { runtimeWithDashboards } from './loan-dashboards.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithDashboards());
  const ann = await at.signIn('ann', BORROWER);
  for (const id of ['a', 'b', 'c']) await at.send(LOANS, { body: loan(id), headers: ann });
  await at.send(LOANS, { body: loan('d', { borrowerId: 'bob' }), headers: await at.signIn('bob', BORROWER) });
  const librarian = await at.signIn('lib', LIBRARIAN);
  await at.send(`${LOANS}/a/commands/ApproveLoan`, { body: {}, headers: librarian });
  await at.send(`${LOANS}/b/commands/CancelLoan`, { body: { reason: 'x' }, headers: ann });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const overviewOf = async (personId: string, role: string): Promise<string> => {
  const { status, html } = await (await signedIn(at, personId, { role })).get('/');
  expect(status).toBe(200);
  expect(html).not.toMatch(/NaN|undefined|\[object Object\]/);
  return html;
};

/** What stands in the boxes: label, number and where it leads. */
const figuresIn = (html: string) =>
  [...html.matchAll(/<dt><a class="govuk-link" href="([^"]+)">(.*?)<\/a><\/dt>\s*<dd>(.*?)<\/dd>/g)].map(
    ([, href, label, value]) => [label, value, href?.replaceAll('&amp;', '&')],
  );

describe('the overview of somebody who acts on cases', () => {
  test('has their own cases, those that wait for their role and those that are overdue, with the way to them', async () => {
    expect(figuresIn(await overviewOf('ann', 'borrower'))).toEqual([
      ['My open cases', '2', '/cases?mine=true&final=false'],
      ['Waiting for my role', '1', '#waiting'],
      ['Overdue cases', '0', '/cases?overdue=true'],
    ]);
  });

  test('names the stages at which it is their turn', async () => {
    const html = await overviewOf('lib', 'librarian');

    expect(html).toMatch(/href="\/cases\?workflow=desk-loan&amp;stage=requested">Requested<[\s\S]*?numeric">2</);
    expect(html).not.toContain('stage=approved.waiting');
  });

  test('offers to start a case where their role can', async () => {
    expect(await overviewOf('ann', 'borrower')).toContain('href="/cases/start"');
    expect(await overviewOf('lib', 'librarian')).not.toContain('href="/cases/start"');
  });

  test('says so when nothing waits for them', async () => {
    const html = await overviewOf('eve', 'borrower');
    expect(html).toContain('No case is at a stage where the next step is for your role.');
  });
});

describe('the overview of somebody who watches the programme', () => {
  test('has all open and overdue cases, the headlines of dashboards and the map, each with the way to more', async () => {
    const html = await overviewOf('mia', 'programme-manager');

    expect(figuresIn(html)).toEqual([
      ['Open cases', '3', '/cases?final=false'],
      ['Overdue cases', '0', '/cases?overdue=true'],
      ['Loans in all', '4', '/dashboards/D90'],
    ]);
    expect(/<svg class="cw-map"[\s\S]*?<\/svg>/.exec(html)?.[0].match(/<rect/g)).toHaveLength(9);
    expect(html).toContain('href="/dashboards/D90">Loans by region</a>');
  });
});

test('a role that other services have is shown the way for them', async () => {
  const html = await overviewOf('svc', 'subscriber');

  expect(figuresIn(html)).toContainEqual(['Open cases', '0', '/cases?final=false']);
  expect(html).toContain('href="/developers">follow what happens</a>');
  expect(html).not.toContain('The programme');
});
