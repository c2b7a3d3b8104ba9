import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { textOf } from './form-in.js';
import { signedIn } from './signed-in.js';

const FORMULA = '=HYPERLINK("http://evil.example")';

let at: ServerUnderTest;
let auditor: Browser;

const by = async (personId: string) => {
  const headers = await at.signIn(personId, BORROWER, LIBRARIAN);
  const as = (role: string, more: object = {}) => ({ ...headers, 'X-Role': role, ...more });
  return {
    request: (id: string, data: object = {}) =>
      at.send(LOANS, { body: loan(id, { borrowerId: personId, ...data }), headers: as('borrower') }),
    act: (id: string, command: string, role: string, data: object = {}, more: object = {}) =>
      at.send(`${LOANS}/${id}/commands/${command}`, { body: data, headers: as(role, more) }),
  };
};

beforeAll(async () => {
  at = await serverUnderTest();
  const [ann, bob] = [await by('ann'), await by('bob')];
  await ann.request('e1', { itemId: '<script>alert(1)</script>' });
  await ann.act('e1', 'ApproveLoan', 'librarian');
  await at.runtime.clock.hold('2012-01-11T10:00:00.000Z');
  await bob.request('e2');
  await bob.act('e2', 'ApproveLoan', 'librarian', {}, { 'X-On-Behalf-Of': 'lena' });
  await at.runtime.clock.hold('2012-01-12T10:00:00.000Z');
  await bob.act('e2', 'CancelLoan', 'librarian', { reason: FORMULA });
  const evil = await by('=1+1');
  await evil.request('e3');
  auditor = await signedIn(at, 'aud', { role: 'auditor' });
});
afterAll(() => at.server.close());

/** Each row of a page of the log in short. */
const rowsIn = (html: string) =>
  [...html.matchAll(/href="\/cases\/desk-loan\/(\w+)\/replay\?at=(\d+)"/g)].map(
    ([, id, revision]) => `${id}@${revision}`,
  );

const rows = async (query: string) => {
  const { status, html } = await auditor.get(`/audit${query}`);
  expect(status).toBe(200);
  return rowsIn(html);
};

const NEWEST_FIRST = ['e3@0', 'e2@2', 'e2@1', 'e2@0', 'e1@1', 'e1@0'];

describe('the event log', () => {
  test('is for auditors, and tells others which role they need', async () => {
    const ann = await signedIn(at, 'ann', BORROWER);
    for (const path of ['/audit', '/audit/events.csv', '/audit/events.ndjson', '/audit/refusals']) {
      const { status, html } = await ann.get(path);
      expect(status).toBe(403);
      expect(html).toContain('Only auditor can see this.');
    }
  });

  test('holds the events of all cases, newest first, each with the way to its replay, and no ledger', async () => {
    const { html } = await auditor.get('/audit');

    expect(rowsIn(html)).toEqual(NEWEST_FIRST);
    expect(textOf(html)).toContain(
      '12 January 2012 at 10:00am Cancel the loan LoanCancelled Desk loan e2 bob, Librarian',
    );
    expect(textOf(html)).toContain('bob, Librarian, on behalf of lena');
    expect(html).not.toMatch(/\bNaN\b|\bundefined\b|\[object Object\]|<script>alert/);
  });

  test.each([
    ['?type=desk-loan.LoanApproved', ['e2@1', 'e1@1']],
    ['?type=LoanApproved&type=LoanCancelled', ['e2@2', 'e2@1', 'e1@1']],
    ['?type=LoanRequested&hide=true', ['e2@2', 'e2@1', 'e1@1']],
    ['?type=LoanRequested&hide=false', ['e3@0', 'e2@0', 'e1@0']],
    ['?type=StageOverdue', []],
    ['?workflow=desk-loan', NEWEST_FIRST],
    ['?person=ann', ['e1@1', 'e1@0']],
    ['?person=lena', ['e2@1']],
    ['?person=an', []],
    ['?case=e2', ['e2@2', 'e2@1', 'e2@0']],
    ['?case=e2&person=lena', ['e2@1']],
    ['?case=none', []],
    ['?from=11/1/2012', ['e3@0', 'e2@2', 'e2@1', 'e2@0']],
    ['?to=2012-01-11', ['e2@1', 'e2@0', 'e1@1', 'e1@0']],
    ['?from=11/1/2012&to=11/1/2012', ['e2@1', 'e2@0']],
    ['?from=13/1/2012', []],
    ['?workflow=&type=&person=&from=&to=&case=&hide=false', NEWEST_FIRST],
  ])('narrowed by %s', async (query, expected) => {
    expect(await rows(query)).toEqual(expected);
  });

  test('shows in its form and its tags what it is narrowed by, each to be taken away alone', async () => {
    const { html } = await auditor.get('/audit?type=desk-loan.LoanApproved&person=lena&from=11/1/2012&hide=true');

    expect(html).toMatch(/value="desk-loan.LoanApproved" checked/);
    expect(html).toContain('name="person" type="text" spellcheck="false" value="lena"');
    expect(html).toContain('value="11/1/2012"');
    expect(textOf(html)).toContain('Remove this filter: Not: Loan approved (Desk loan)');
    expect(html).toContain('href="/audit?person=lena&amp;from=2012-01-11&amp;hide=true"');
    expect(html).toContain('href="/audit?from=2012-01-11&amp;hide=true&amp;type=desk-loan.LoanApproved"');
  });

  test.each([
    ['?from=yesterday', 'Enter the first date'],
    ['?from=12/1/2012&to=11/1/2012', 'The last date must not be before the first'],
    ['?workflow=nothing', 'Choose a kind of case from the list'],
    ['?case=a-b', 'Enter the reference of a case'],
    ['?type=other-workflow.LoanApproved', 'There are no events of type other-workflow.LoanApproved'],
    ['?type=toString', 'There are no events of type toString'],
  ])('does not understand %s, and keeps what was entered', async (query, message) => {
    const { status, html } = await auditor.get(`/audit${query}`);

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Event log');
    expect(html).toContain(message);
    expect(rowsIn(html)).toEqual([]);
    expect((await auditor.get(`/audit/events.csv${query}`)).status).toBe(400);
  });

  test.each(['?colour=red', '?asOf=999999', '?before=x'])(
    'refuses %s, which would be left out unseen',
    async (query) => {
      expect((await auditor.get(`/audit${query}`)).status).toBe(400);
    },
  );
});

describe('the list to take along', () => {
  test('is CSV of exactly the list, with nothing a spreadsheet would run', async () => {
    const { headers, html: csv } = await auditor.get('/audit/events.csv?from=12/1/2012');
    const [header = '', ...lines] = csv.trimEnd().split('\r\n');

    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toBe('attachment; filename="events.csv"');
    const columns = header.split(',');
    expect(lines.map((line) => line.split(',')).map((cells) => cells[columns.indexOf('caseId')])).toEqual(['e3', 'e2']);
    expect(lines[0]).toContain(`,'=1+1,borrower,`);
  });

  test('is NDJSON with the data of each event', async () => {
    const { headers, html } = await auditor.get('/audit/events.ndjson?type=LoanCancelled');
    const [line = '', ...rest] = html.trimEnd().split('\n');

    expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(rest).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      ...{ workflow: 'desk-loan', caseId: 'e2', type: 'LoanCancelled', revision: 2, data: { reason: FORMULA } },
      meta: { actor: { personId: 'bob', role: 'librarian' } },
    });
  });
});

describe('the pages of the log', () => {
  test('show each event once, whatever is recorded while they are read, and lead back again', async () => {
    const ann = await by('ann');
    for (let count = 0; count < 120; count += 1) await ann.request(`many${count}`, { itemId: `item${count}` });
    const linkIn = (html: string, to: 'prev' | 'next') =>
      new RegExp(`href="([^"]+)" rel="${to}"`).exec(html)?.[1]?.replaceAll('&amp;', '&');

    const pages: string[] = [];
    for (let path: string | undefined = '/audit?person=ann'; path !== undefined;) {
      const { html } = await auditor.get(path);
      pages.push(html);
      path = linkIn(html, 'next');
      await ann.request(`meanwhile${pages.length}`);
    }

    expect(pages.map((html) => rowsIn(html).length)).toEqual([50, 50, 22]);
    const all = pages.flatMap(rowsIn);
    expect(new Set(all).size).toBe(122);
    expect(all).toEqual([...Array.from({ length: 120 }, (_, count) => `many${119 - count}@0`), 'e1@1', 'e1@0']);

    const back = await auditor.get(linkIn(pages[2]!, 'prev')!);
    expect(rowsIn(back.html)).toEqual(rowsIn(pages[1]!));
    const first = await auditor.get(linkIn(back.html, 'prev')!);
    expect(rowsIn(first.html)).toEqual(rowsIn(pages[0]!));
    expect(first.html).not.toContain('Newer events');
    expect(first.html).toContain('More has been recorded since');

    const csv = await auditor.get(/href="(\/audit\/events\.csv[^"]+)"/.exec(pages[1]!)![1]!.replaceAll('&amp;', '&'));
    expect(csv.html.trimEnd().split('\r\n')).toHaveLength(1 + 122);
  });
});

describe('a search for what is rare', () => {
  test('is given up for now after a while, says how far it came and goes on from there', async () => {
    const other = await serverUnderTest();
    const ann = await other.signIn('ann', BORROWER);
    await other.send(LOANS, { body: loan('rare'), headers: ann });
    const entries = Array.from({ length: 10_000 }, (_, count) => ({
      ...{ id: `entry${count}`, type: 'ClaimChanged', data: '{}', meta: '{}', hash: '' },
    }));
    await other.runtime.store.append([{ stream: 'loanCopies-many', expectedRevision: -1, events: entries }]);

    const browser = await signedIn(other, 'aud', { role: 'auditor' });
    const { html } = await browser.get('/audit?person=ann');
    expect(rowsIn(html)).toEqual([]);
    expect(textOf(html)).toContain('Searched 10,000 events of the log, as far as event 1.');
    expect(textOf(html)).not.toContain('There are no such events');

    const onwards = /href="([^"]+)">Go on searching/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(rowsIn((await browser.get(onwards)).html)).toEqual(['rare@0']);
    expect(rowsIn((await browser.get('/audit?case=rare')).html)).toEqual(['rare@0']);
    await other.server.close();
  });
});
