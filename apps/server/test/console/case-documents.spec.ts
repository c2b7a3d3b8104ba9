import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { signedIn } from './signed-in.js';

const SLIP = '/cases/desk-loan/s1/documents/slip';

let at: ServerUnderTest;
let ann: Browser;

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  const headers = await at.signIn('ann', BORROWER, LIBRARIAN);
  const act = (command: string, data: object, role: string) =>
    at.send(`${LOANS}/s1/commands/${command}`, { body: data, headers: { ...headers, 'X-Role': role } });
  await at.send(LOANS, { body: loan('s1'), headers: { ...headers, 'X-Role': 'borrower' } });
  await act('ApproveLoan', {}, 'librarian');
  await act('CollectLoan', {}, 'borrower');
  await act('RenewLoan', { note: 'first line\nsecond <b>line' }, 'borrower');
  ann = await signedIn(at, 'ann', BORROWER);
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

describe('a document of a case', () => {
  test('is a page of the console, with the way back and the files it can be had as', async () => {
    const { status, html } = await ann.get(SLIP);

    expect(status).toBe(200);
    expect(html).toContain('<title>Loan s1 (s1) – Casewright</title>');
    expect(html).toContain('<h1 class="govuk-heading-l">Loan s1</h1>');
    expect(html).toContain('href="/cases/desk-loan/s1">Back to Desk loan: bedford</a>');
    expect(html).toContain('What is lent</caption>');
    expect(html).toContain('<th scope="col" class="govuk-table__header">Collect by</th>');
    expect(html).toContain('first line<br>second &lt;b&gt;line');
    for (const format of ['docx', 'csv', 'json']) expect(html).toContain(`href="${SLIP}?format=${format}"`);
  });

  test.each([
    ['csv', 'text/csv; charset=utf-8; header=present', 'attachment; filename="s1-slip.csv"'],
    [
      'docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'attachment; filename="s1-slip.docx"',
    ],
    ['json', 'application/json; charset=utf-8', null],
  ])('is had as %s by who is signed in to the console', async (format, type, disposition) => {
    const { status, headers } = await ann.get(`${SLIP}?format=${format}`);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, type, disposition]);
  });

  test('is also what it was, and so are its files', async () => {
    const { html } = await ann.get(`${SLIP}?revision=1`);

    expect(html).toContain('as it stood at revision 1');
    expect(html).not.toContain('second');
    expect(html).toContain(`href="${SLIP}?format=csv&amp;revision=1"`);
    expect((await ann.get(`${SLIP}?format=csv&revision=1`)).html).not.toContain('second');
  });

  test('is a page that says why where there is none yet', async () => {
    const { status, html } = await ann.get(`${SLIP}?revision=0`);
    expect(status).toBe(404);
    expect(html).toContain('The loan has not been approved yet.');
  });

  test('comes in no other format and under no other name', async () => {
    expect((await ann.get(`${SLIP}?format=html`)).status).toBe(400);
    expect((await ann.get('/cases/desk-loan/s1/documents/toString')).status).toBe(404);
  });
});
