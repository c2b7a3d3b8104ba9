import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { signedIn } from './signed-in.js';

const NOTE = 'read to my mother in hospital';
const OUT = '/cases/desk-loan/out1';

let at: ServerUnderTest;
let ann: Browser;
let librarian: Browser;

const act = async (id: string, command: string, data: object, role: string) => {
  const headers = await at.signIn('ann', BORROWER, LIBRARIAN);
  return at.send(`${LOANS}/${id}/commands/${command}`, { body: data, headers: { ...headers, 'X-Role': role } });
};

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  const officer = await at.signIn('cat', { role: 'cib-officer' });
  const councils = [{ id: 'bedford', name: 'Bedford Borough', regionId: 'EE' }];
  await at.send('/api/v1/directory/import', { body: { councils }, headers: officer });

  const borrower = await at.signIn('ann', BORROWER);
  for (const id of ['new1', 'out1', 'out2']) await at.send(LOANS, { body: loan(id), headers: borrower });
  await act('out1', 'ApproveLoan', {}, 'librarian');
  await act('out1', 'CollectLoan', {}, 'borrower');
  for (const note of ['once more', NOTE]) await act('out1', 'RenewLoan', { note }, 'borrower');
  await act('out2', 'ApproveLoan', {}, 'librarian');
  await act('out2', 'CollectLoan', {}, 'borrower');
  at.runtime.readModels.refusals.add({
    ...{ commandId: 'c1', type: 'ApproveLoan', workflow: 'desk-loan', stream: 'deskLoan-out1' },
    ...{ actor: { personId: 'lib', role: 'librarian' }, code: 'GUARD_FAILED', ruleId: 'DL-R02' },
    at: '2012-01-09T10:00:00.000Z',
  });

  ann = await signedIn(at, 'ann', BORROWER);
  librarian = await signedIn(at, 'lib', LIBRARIAN);
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the page of a case', () => {
  test('says what it is, where it stands, whom it waits for and what comes by itself', async () => {
    const { status, html } = await librarian.get('/cases/desk-loan/new1');
    const text = textOf(html);

    expect(status).toBe(200);
    expect(html).toContain('<title>Desk loan: Bedford Borough (new1) – Casewright</title>');
    expect(html).toContain('<h1 class="govuk-heading-l">Desk loan: Bedford Borough</h1>');
    expect(html).toContain('<span class="cw-id">new1</span>');
    expect(html).toContain('<strong class="govuk-tag govuk-tag--blue">Requested</strong>');
    expect(text).toContain('since 9 January 2012');
    expect(text).toContain('Waiting for Librarian');
    expect(text).toContain('Next date 16 January 2012: Approval');
    expect(text).toContain('Requested (now) Approved (not reached)');
  });

  test('shows what is recorded under labels, with names, dates in words and what is still missing', async () => {
    const text = textOf((await librarian.get(OUT)).html);

    expect(text).toContain('Council Bedford Borough');
    expect(text).toContain('Collect by 11 January 2012');
    expect(text).toContain('Requested at 9 January 2012 at 10:00am');
    expect(text).toContain('None recorded Overdue');
  });

  test('draws the path without a style of its own, and says the same in words', async () => {
    const { html } = await librarian.get(OUT);

    expect(html).toMatch(/<svg [^>]*class="sc" role="img"/);
    expect(html).not.toMatch(/<style| style=/);
    expect(html).toMatch(/sc-current"><rect[^>]*\/><text[^>]*>● Out/);
    expect(textOf(html)).toContain('Waiting to be collected (start, visited)');
    expect(textOf(html)).toContain('Can move to: Approved, Out (Collect the item)');
    expect((await at.send('/assets/casewright.css')).text).toContain('.sc-stage.sc-current rect');
  });

  test('leads to its documents, or says why there is none yet', async () => {
    expect((await librarian.get(OUT)).html).toContain(`<a class="govuk-link" href="${OUT}/documents/slip">Slip</a>`);
    expect(textOf((await librarian.get('/cases/desk-loan/new1')).html)).toContain(
      'Slip: The loan has not been approved yet.',
    );
  });

  test.each(['', '/print', '/json', '/actions?command=CancelLoan', '/changes', '/documents/slip'])(
    'is not found%s by those who may not see it',
    async (rest) => {
      const bob = await signedIn(at, 'bob', BORROWER);
      expect((await bob.get(OUT + rest)).status).toBe(404);
      expect((await librarian.get(`/cases/desk-loan/none${rest}`)).status).toBe(404);
      expect((await librarian.get(`/cases/nothing/out1${rest}`)).status).toBe(404);
    },
  );
});

describe('what to do next', () => {
  test('is a choice of what the caller can do, first what moves the case', async () => {
    const { html } = await ann.get('/cases/desk-loan/out2');
    const choices = [...html.matchAll(/type="radio" value="(\w+)"/g)].map(([, value]) => value);

    expect(choices).toEqual(['ReturnLoan', 'CancelLoan', 'RenewLoan']);
    expect(textOf(html)).toContain('Return the item Leads to: Returned Cancel the loan Leads to: Cancelled or Renew');
  });

  test('is buttons where there are one or two things to do', async () => {
    const { html } = await ann.get('/cases/desk-loan/new1');
    expect(html).toContain('<button type="submit" name="command" value="CancelLoan" class="govuk-button">');
    expect(html).not.toContain('type="radio"');
  });

  test('goes on to the action that was chosen', async () => {
    expect(await ann.get(`${OUT}/actions?command=ReturnLoan`)).toMatchObject({
      ...{ status: 303, location: `${OUT}/actions/ReturnLoan` },
    });
  });

  test.each(['', '?command=', '?command=toString', '?command=Borrow'])(
    'says so where %j chooses nothing',
    async (q) => {
      const { status, html } = await ann.get(`${OUT}/actions${q}`);

      expect(status).toBe(400);
      expect(html).toContain('<title>Error: Desk loan');
      expect(html).toContain('href="#command">Choose what you want to do next</a>');
      expect(html).toContain('id="command"');
    },
  );

  test('comes with the reasons why the rest cannot be done, in words, with the rule and who can', async () => {
    const text = textOf((await ann.get(OUT)).html);

    expect(text).toContain(
      'Renew the loan : A loan is renewed twice at most Rule DL-R03. Who can: Borrower or Librarian',
    );
    expect(text).toContain('Collect the item : Not at this stage. It is possible at: Waiting to be collected.');
  });

  test('comes with what other roles can do, for those who can do nothing', async () => {
    const auditor = await signedIn(at, 'aud', { role: 'auditor' });
    const text = textOf((await auditor.get('/cases/desk-loan/new1')).html);

    expect(text).toContain('There is nothing that you can do with this case now.');
    expect(text).toContain('Approve the loan : Librarian');
    expect(text).not.toContain('Let the approval lapse :');
  });
});

describe('what is private', () => {
  const pages = [OUT, `${OUT}?history=all`, `${OUT}/print`, `${OUT}/json`, `${OUT}/documents/slip`];
  const sees = async (browser: Browser) =>
    Promise.all(pages.map(async (page) => (await browser.get(page)).html.includes(NOTE)));

  test('is read by those who take part and by auditors', async () => {
    expect(await sees(ann)).toEqual([true, true, true, true, true]);
    expect(await sees(await signedIn(at, 'aud', { role: 'auditor' }))).toEqual([true, true, true, true, true]);
  });

  test('is kept from those who read every case, who are told so', async () => {
    const finance = await signedIn(at, 'fin', { role: 'finance' });
    expect(await sees(finance)).toEqual([false, false, false, false, false]);
    expect((await finance.get(OUT)).html).toContain('Some texts are left out');
    expect((await ann.get(OUT)).html).not.toContain('Some texts are left out');
  });

  test('the refused attempts are for auditors', async () => {
    const auditor = await signedIn(at, 'aud', { role: 'auditor' });
    const seen = textOf((await auditor.get(OUT)).html);

    expect(seen).toContain('Refused attempts');
    expect(seen).toContain('Approve the loan lib, Librarian A rule did not allow it (DL-R02)');
    expect((await librarian.get(OUT)).html).not.toContain('Refused attempts');
  });
});

describe('a case on paper', () => {
  test('has everything open, its address, and nothing to click through', async () => {
    const { html } = await ann.get(`${OUT}/print`);
    const text = textOf(html);

    expect(html).not.toMatch(/<nav|<details|<form|<header/);
    expect(text).toContain(`${at.server.url}${OUT}`);
    for (const part of ['Collect by 11 January 2012', `Note ${NOTE}`, 'Event 0', 'Event 4', 'current stage'])
      expect(text).toContain(part);
  });
});

test('a case is had as data too, as far as it may be read', async () => {
  const { html, headers } = await ann.get(`${OUT}/json`);
  const shown = JSON.parse(html) as { readonly revision: number; readonly events: readonly object[] };

  expect(headers.get('content-type')).toContain('application/json');
  expect(shown).toMatchObject({ workflow: 'desk-loan', id: 'out1', revision: 4, stage: 'approved.out' });
  expect(shown.events).toHaveLength(5);
});
