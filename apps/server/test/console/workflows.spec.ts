import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;
let librarian: Browser;

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  const ann = await at.signIn('ann', BORROWER);
  for (const id of ['a', 'b', 'c']) await at.send(LOANS, { body: loan(id), headers: ann });
  await at.send(`${LOANS}/a/commands/ApproveLoan`, { body: {}, headers: await at.signIn('lib', LIBRARIAN) });
  await at.send(`${LOANS}/b/commands/CancelLoan`, { body: { reason: 'x' }, headers: ann });
  librarian = await signedIn(at, 'lib', LIBRARIAN);
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

/** The rows of a table, by its caption, as the texts of their cells. */
const rowsOf = (html: string, caption: string): readonly (readonly string[])[] => {
  const table = html.split('<table').find((each) => each.includes(caption)) ?? '';
  const body = /<tbody[\s\S]*?<\/tbody>/.exec(table)?.[0] ?? '';
  return body
    .split('</tr>')
    .slice(0, -1)
    .map((row) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => plain(cell)));
};

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the workflows', () => {
  test('are listed with their live cases, stage by stage', async () => {
    const { html } = await librarian.get('/workflows');

    expect(rowsOf(html, 'Workflows and their live cases')).toEqual([
      ['Desk loan', '2', '1 Requested: Desk loan 1 Waiting to be collected: Desk loan'],
    ]);
    expect(html).toContain('href="/workflows/desk-loan">Desk loan</a>');
    expect(html).toContain('href="/cases?workflow=desk-loan&amp;stage=requested"');
    expect(html).toContain('Up to date at 10:00am on 9 January 2012, event');
  });

  test('count no case that the reader may not see', async () => {
    const { html } = await (await signedIn(at, 'eve', BORROWER)).get('/workflows');
    expect(rowsOf(html, 'Workflows and their live cases')).toEqual([['Desk loan', '0', 'None']]);
  });
});

describe('a workflow', () => {
  test('has its stages in reading order, whose turn it is at each, and its cases', async () => {
    const { html } = await librarian.get('/workflows/desk-loan');

    expect(rowsOf(html, 'Stages, whose turn it is there')).toEqual([
      ['Requested', 'Librarian', '1 at Requested'],
      ['Waiting to be collected', 'Borrower', '1 at Waiting to be collected'],
      ['Out', 'Nobody’s in particular', '0 at Out'],
      ['Cancelled', 'The case has ended', '1 at Cancelled'],
      ['Returned', 'The case has ended', '0 at Returned'],
    ]);
    expect(html).toContain('href="/cases?workflow=desk-loan&amp;stage=approved.waiting"');
  });

  test('says who can do what, command by command and role by role', async () => {
    const { html } = await librarian.get('/workflows/desk-loan');
    const duties = rowsOf(html, 'What can be done, by whom');

    expect(duties).toContainEqual(['Request a loan', 'Borrower and Council officer', 'To start a case']);
    expect(duties).toContainEqual(['Let the approval lapse', 'Casewright, by itself', 'Waiting to be collected']);
    expect(plain(html)).toContain('Council officer Request a loan');
  });

  test('says what happens by itself', async () => {
    const { html } = await librarian.get('/workflows/desk-loan');

    expect(rowsOf(html, 'What happens by itself')).toEqual([
      ['Approval', 'Request a loan', 'When its day is over', '‘Requested’ is overdue'],
      ['Collection', 'Approve the loan', 'When its day is over', 'By itself: Let the approval lapse'],
    ]);
  });

  test('has a picture without a style of its own, and the same in words', async () => {
    const { html } = await librarian.get('/workflows/desk-loan');

    expect(html).toMatch(/<svg[^>]* class="sc" role="img"/);
    expect(html).not.toMatch(/<style| style=/);
    expect(plain(html)).toContain('Can move to: Cancelled (Cancel the loan)');
  });

  test('counts the cases of each version of it', async () => {
    const { html } = await librarian.get('/workflows/desk-loan');
    expect(rowsOf(html, 'Versions of the definition')).toEqual([['1', 'New cases begin on it', '3']]);
  });

  test('that there is not is not found', async () => {
    expect((await librarian.get('/workflows/grand-piano')).status).toBe(404);
  });
});
