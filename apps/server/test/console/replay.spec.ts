import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collect } from '@casewright/event-store';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { textOf } from './form-in.js';
import { signedIn } from './signed-in.js';

const NOTE = 'read to my mother in hospital';
const SCRIPT = '<script>alert(1)</script>';
const NONSENSE = /\bNaN\b|\bundefined\b|\[object Object\]/;

let at: ServerUnderTest;
let auditor: Browser;

/** The JSON that a page has under a title. */
const jsonIn = (html: string, title: string): unknown => {
  const [, text = ''] = html.split(`aria-label="${title}"><pre class="cw-audit-json">`);
  return JSON.parse(textOf(text.split('</pre>')[0] ?? ''));
};

beforeAll(async () => {
  at = await serverUnderTest();
  const ann = await at.signIn('ann', BORROWER, LIBRARIAN);
  const act = (id: string, command: string, role: string, data: object = {}, more: object = {}) =>
    at.send(`${LOANS}/${id}/commands/${command}`, { body: data, headers: { ...ann, 'X-Role': role, ...more } });

  await at.send(LOANS, { body: loan('r1'), headers: { ...ann, 'X-Role': 'borrower' } });
  await at.runtime.clock.hold('2012-01-10T09:30:20.000Z');
  await act('r1', 'ApproveLoan', 'librarian', {}, { 'X-On-Behalf-Of': 'lena' });
  await at.runtime.clock.hold('2012-01-10T15:00:00.000Z');
  await act('r1', 'CollectLoan', 'borrower');
  await act('r1', 'RenewLoan', 'borrower', { note: NOTE });
  await act('r1', 'ReturnLoan', 'librarian', { condition: 'damaged' });

  await at.send(LOANS, { body: loan('r2', { itemId: SCRIPT }), headers: { ...ann, 'X-Role': 'borrower' } });
  await act('r2', 'CancelLoan', 'borrower', { reason: SCRIPT });
  auditor = await signedIn(at, 'aud', { role: 'auditor' });
});
afterAll(() => at.server.close());

const replay = async (query: string, browser = auditor, id = 'r1') =>
  browser.get(`/cases/desk-loan/${id}/replay${query}`);

describe('a replay', () => {
  test('shows the case at each event as the interface does', async () => {
    const headers = await at.signIn('aud', { role: 'auditor' });
    for (const revision of [0, 1, 2, 3, 4, 5]) {
      const { status, html } = await replay(`?at=${revision}`);
      const { json } = await at.send<object>(`${LOANS}/r1?revision=${revision}`, { headers });

      expect(status).toBe(200);
      expect(jsonIn(html, 'The case after this event (JSON)')).toEqual({ ...json, commands: [] });
      expect(html).not.toMatch(NONSENSE);
    }
  });

  test('begins with the first event, and names what comes before and after', async () => {
    const first = await replay('');
    expect(first.html).toContain('<h1 class="govuk-heading-l">Event 0: Request a loan</h1>');
    expect(first.html).not.toContain('Previous event');
    expect(first.html).toMatch(/href="\/cases\/desk-loan\/r1\/replay\?at=1" rel="next"/);

    const { html } = await replay('?at=3');
    expect(html).toMatch(/replay\?at=2" rel="prev"[\s\S]*2: Collect the item/);
    expect(html).toMatch(/replay\?at=4" rel="next"[\s\S]*4: Loan damaged/);
    expect(html).toContain('<title>Event 3: Renew the loan – Desk loan: bedford (r1) – Casewright</title>');
    expect((await replay('?at=5')).html).not.toContain('Next event');
  });

  test('says who did what when, in which role and on whose behalf, and from which stage to which', async () => {
    const text = textOf((await replay('?at=1')).html);

    expect(text).toContain('Who ann, Librarian, on behalf of lena');
    expect(text).toContain('Recorded 10 January 2012 at 9:30am');
    expect(text).toContain('Stage before Requested Stage after Waiting to be collected');
  });

  test('shows what changed, before and after', async () => {
    const text = textOf((await replay('?at=1')).html);

    expect(text).toContain('Stage Requested Waiting to be collected');
    expect(text).toContain('Collect by Not recorded 12 January 2012');
    expect(text).toContain('Timer: Approval Due 16 January 2012 Does not run');
    expect(text).toContain('Timer: Collection Does not run Due 12 January 2012');
    expect(textOf((await replay('?at=2')).html)).toContain('Stage Waiting to be collected Out');
  });

  test('says the reason that was given', async () => {
    expect(textOf((await replay('?at=1', auditor, 'r2')).html)).toContain(`Reason ${SCRIPT}`);
  });

  test('draws the path as far as the case had come', async () => {
    const { html } = await replay('?at=1');

    expect(html).toContain('<svg');
    expect(html).not.toMatch(/<style| style=/);
    expect(textOf(html)).toContain('Returned (end, not reached)');
  });

  test('lists all events, with the one that is shown marked', async () => {
    const { html } = await replay('?at=2');

    expect(textOf(html)).toContain('All 6 events of this case');
    expect([...html.matchAll(/aria-current="true"/g)]).toHaveLength(1);
  });

  test('lists the events of a long case in pages of 50, the one with the event shown first', async () => {
    const bob = await at.signIn('bob', BORROWER, LIBRARIAN);
    await at.send(LOANS, { body: loan('long', { borrowerId: 'bob' }), headers: { ...bob, 'X-Role': 'borrower' } });
    const stored = await collect(at.runtime.store.read('deskLoan-long'));
    const more = Array.from({ length: 119 }, (_, count) => ({
      ...stored[0]!,
      id: `copy${count}`,
      type: 'StageOverdue',
    }));
    await at.runtime.store.append([{ stream: 'deskLoan-long', expectedRevision: 0, events: more }]);
    const numbersIn = ({ html }: { readonly html: string }) =>
      [...html.matchAll(/<th scope="row" class="govuk-table__header">\s*<a [^>]*replay\?at=(\d+)"/g)].map(([, at]) =>
        Number(at),
      );
    const numbers = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

    expect(numbersIn(await replay('?at=119', auditor, 'long'))).toEqual(numbers(100, 20));
    expect(numbersIn(await replay('?at=119&events=1', auditor, 'long'))).toEqual(numbers(0, 50));
    const middle = await replay('?at=70', auditor, 'long');
    expect(numbersIn(middle)).toEqual(numbers(50, 50));
    expect(middle.html).toContain('href="/cases/desk-loan/long/replay?at=70&amp;events=1#events"');
    expect(middle.html).toContain('href="/cases/desk-loan/long/replay?at=70&amp;events=3#events"');
  });

  test('writes nothing: its forms only read', async () => {
    const { html } = await replay('?at=2');
    expect([...html.matchAll(/<form method="(\w+)"/g)].map(([, method]) => method)).toEqual(['get', 'get']);
  });
});

describe('a moment', () => {
  test.each([
    ['?moment=2012-01-10T09:30:20.000Z', 1],
    ['?moment=2012-01-10T09:30:19.999Z', 0],
    ['?date=10/1/2012&time=9:30am', 1],
    ['?date=10/1/2012&time=9:29am', 0],
    ['?date=10/1/2012', 5],
    ['?date=9/1/2012&time=', 0],
  ])('%s leads to the newest event then', async (query, revision) => {
    const { status, html } = await replay(query);

    expect(status).toBe(200);
    expect(html).toContain(`Event ${revision}:`);
    expect(html).toContain('This was the newest event on');
  });

  test.each([
    ['?date=1/1/2012', 'Nothing of this case was recorded by 1 January 2012 at 11:59pm'],
    ['?date=31/2/2012', 'Enter a date, such as 27/1/2012'],
    ['?date=10/1/2012&time=noon', 'Enter a time, such as 9:30am or 14:15'],
    ['?at=6', 'Enter the number of an event, 0 to 5'],
    ['?at=x', 'Enter the number of an event, 0 to 5'],
  ])('%s is told what is wrong with it', async (query, message) => {
    const { status, html } = await replay(query);

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Event 0:');
    expect(html).toContain('govuk-error-summary');
    expect(html).toContain(message);
  });
});

describe('whether it is as recorded', () => {
  test('is said plainly', async () => {
    for (const revision of [0, 1, 2, 3, 4, 5]) {
      const text = textOf((await replay(`?at=${revision}`)).html);
      expect(text).toContain('As recorded');
      expect(text).not.toContain('Not as recorded');
    }
  });

  test('says what is wrong with an event, and elsewhere where that is', async () => {
    const ann = await at.signIn('ann', BORROWER);
    await at.send(LOANS, { body: loan('forged'), headers: ann });
    const [first] = await collect(at.runtime.store.read('deskLoan-forged'));
    const forged = {
      ...{ id: 'made-up', type: 'LoanCancelled', data: '{"reason":"forged"}', hash: 'made up' },
      meta: first!.meta.replaceAll('requested', 'cancelled'),
    };
    await at.runtime.store.append([{ stream: 'deskLoan-forged', expectedRevision: 0, events: [forged] }]);

    const wrong = textOf((await replay('?at=1', auditor, 'forged')).html);
    expect(wrong).toContain('Not as recorded');
    expect(wrong).toContain('This event was changed after it was recorded.');
    expect(wrong).toContain('The same No');

    const before = textOf((await replay('?at=0', auditor, 'forged')).html);
    expect(before).toContain('As recorded');
    expect(before).toContain('Also not as recorded in this case: Event 1');
  });

  test('is said to auditors of a case that cannot be carried out any more', async () => {
    const ann = await at.signIn('ann', BORROWER);
    await at.send(LOANS, { body: loan('broken'), headers: ann });
    const illegal = { id: 'made-up-2', type: 'LoanReturned', data: '{}', meta: '{"actor":', hash: 'made up' };
    await at.runtime.store.append([{ stream: 'deskLoan-broken', expectedRevision: 0, events: [illegal] }]);

    const { status, html } = await replay('?at=1', auditor, 'broken');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('This event cannot be read.');
    expect(textOf(html)).toContain('cannot be carried out as far as this one');
    expect(html).not.toMatch(NONSENSE);
    expect(textOf((await replay('?at=0', auditor, 'broken')).html)).toContain('Borrower Not recorded ann');
  });
});

describe('who may see it', () => {
  test('whoever may not see the case finds nothing', async () => {
    const other = await signedIn(at, 'bob', { role: 'borrower' });
    expect((await replay('?at=0', other)).status).toBe(404);
    expect((await replay('?at=0', auditor, 'none')).status).toBe(404);
    expect((await auditor.get('/cases/nothing/r1/replay')).status).toBe(404);
  });

  test('private texts are shown to those who take part and to auditors, and to nobody else', async () => {
    const ann = await signedIn(at, 'ann', { role: 'borrower' });
    const finance = await signedIn(at, 'fin', { role: 'finance' });

    for (const query of ['?at=3', '?at=4']) {
      expect((await replay(query)).html).toContain(NOTE);
      expect((await replay(query, ann)).html).toContain(NOTE);
      const { status, html } = await replay(query, finance);
      expect(status).toBe(200);
      expect(html).not.toContain(NOTE);
      expect(html).toContain('Some texts are shown only to those who take part');
    }
  });

  test('stored script is text wherever it is shown', async () => {
    for (const query of ['?at=0', '?at=1']) {
      const { html } = await replay(query, auditor, 'r2');
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).not.toContain(SCRIPT);
    }
  });
});
