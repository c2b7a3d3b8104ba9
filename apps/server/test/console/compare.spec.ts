import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { textOf } from './form-in.js';
import { signedIn } from './signed-in.js';

const NOTE = 'read to my mother in hospital';

let at: ServerUnderTest;
let auditor: Browser;

beforeAll(async () => {
  at = await serverUnderTest();
  const ann = await at.signIn('ann', BORROWER, LIBRARIAN);
  const act = (command: string, role: string, data: object = {}) =>
    at.send(`${LOANS}/v1/commands/${command}`, { body: data, headers: { ...ann, 'X-Role': role } });

  await at.send(LOANS, { body: loan('v1', { itemId: '<b>atlas' }), headers: { ...ann, 'X-Role': 'borrower' } });
  await act('ApproveLoan', 'librarian');
  await act('CollectLoan', 'borrower');
  await act('RenewLoan', 'borrower', { note: NOTE });
  auditor = await signedIn(at, 'aud', { role: 'auditor' });
});
afterAll(() => at.server.close());

const compare = (query: string, browser = auditor) => browser.get(`/cases/desk-loan/v1/compare${query}`);

describe('two points of a case', () => {
  test('stand side by side, with what differs and what happened from one to the other', async () => {
    const { status, html } = await compare('?from=0&to=3');
    const text = textOf(html);

    expect(status).toBe(200);
    expect(html).toContain('<h1 class="govuk-heading-l">Events 0 and 3 compared</h1>');
    expect(text).toContain('What happened Request a loan Renew the loan');
    expect(text).toContain('What After event 0 After event 3 Stage Requested Out');
    expect(text).toContain('Renewals 0 1');
    expect(html).toContain('href="/cases/desk-loan/v1/replay?at=2">Collect the item</a>');
    expect(html).toContain('href="/cases/desk-loan/v1/replay?at=3">Renew the loan</a>');
    expect(html).not.toMatch(/\bNaN\b|\bundefined\b|\[object Object\]|<b>atlas/);
  });

  test('are by default the first event and the last, and in the order of time however they are given', async () => {
    expect((await compare('')).html).toContain('Events 0 and 3 compared');
    expect((await compare('?from=3&to=1')).html).toContain('Events 1 and 3 compared');
  });

  test('that are the same differ in nothing', async () => {
    expect(textOf((await compare('?from=2&to=2')).html)).toContain('What differs in the case Nothing.');
  });

  test('have to be events there are', async () => {
    const { status, html } = await compare('?from=9&to=x');

    expect(status).toBe(400);
    expect(html).toContain('href="#from"');
    expect(html).toContain('href="#to"');
    expect(html).toContain('value="9"');
  });

  test('show private texts to those who may read them, and nobody else', async () => {
    expect((await compare('?from=2&to=3')).html).toContain(NOTE);
    const finance = await compare('?from=2&to=3', await signedIn(at, 'fin', { role: 'finance' }));
    expect(finance.status).toBe(200);
    expect(finance.html).not.toContain(NOTE);
  });

  test('are of a case the caller may see', async () => {
    expect((await compare('', await signedIn(at, 'bob', BORROWER))).status).toBe(404);
  });
});
