import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldsIn, textOf } from './form-in.js';
import { openLoanDesk, send, START, type LoanDesk } from './loan-desk.js';
import { signedIn } from './signed-in.js';

let desk: LoanDesk;

beforeAll(async () => {
  desk = await openLoanDesk();
});
afterAll(() => desk.at.server.close());

describe('starting a case', () => {
  test('is offered to those whose roles are drawn for it', async () => {
    expect((await desk.ann.get('/cases/start')).html).toContain(`href="${START}"`);

    const { html } = await desk.librarian.get('/cases/start');
    expect(html).not.toContain(START);
    expect(html).toContain('None of the roles you act in starts a case.');
  });

  test('is refused to others, naming the roles that may', async () => {
    const { status, html } = await desk.librarian.get(START);
    expect(status).toBe(403);
    expect(html).toContain('Only somebody who acts as borrower or council officer can do this');
  });

  test('asks, shows the answers to be checked, and records them once they are confirmed', async () => {
    const form = await desk.ann.get(START);
    expect(textOf(form.html)).toContain('Request a loan');

    const typed = { itemId: 'atlas', councilId: 'leeds', borrowerId: 'ann' };
    const check = await send(desk.ann, START, form.html, typed, 'check');
    expect(check.status).toBe(200);
    expect(textOf(check.html)).toContain('Check your answers');
    expect(textOf(check.html)).toMatch(/Item atlas .* Council leeds .* Borrower ann/);
    expect(textOf(check.html)).toContain('You act as Borrower');
    expect(textOf(check.html)).toContain('Stage after that Requested');

    const sent = await send(desk.ann, START, check.html, {}, 'confirm');
    expect(sent.status).toBe(303);
    expect(sent.location).toMatch(/^\/cases\/desk-loan\/\w+\/actions\/RequestLoan\/done$/);

    const done = await desk.ann.get(sent.location ?? '');
    const id = /desk-loan\/(\w+)\//.exec(sent.location ?? '')?.[1] ?? '';
    expect(textOf(done.html)).toContain(`Request a loan: done Desk loan ${id}`);
    expect(textOf(done.html)).toContain('The case is now at the stage ‘Requested’.');
    expect(done.html).toContain(`href="/cases/desk-loan/${id}"`);
    expect(await desk.historyOf(id)).toEqual(['LoanRequested']);
  });

  test('records nothing before it is confirmed', async () => {
    const before = await desk.at.runtime.store.head();
    await desk.ann.get(START);
    await desk.ann.post(START, { itemId: 'globe', councilId: 'leeds', borrowerId: 'ann', _do: 'check' });
    expect(await desk.at.runtime.store.head()).toBe(before);
  });

  test('says what is missing at its field and in the summary, and keeps the answers', async () => {
    const form = await desk.ann.get(START);
    const { status, html } = await send(desk.ann, START, form.html, { borrowerId: 'ann', itemId: '  ' }, 'check');

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Request a loan – Desk loan – Casewright</title>');
    expect(html).toContain('<a href="#itemId">Enter item</a>');
    expect(html).toContain('<a href="#councilId">Select council</a>');
    expect(html).toMatch(/id="itemId-error"[^]*Enter item/);
    expect(fieldsIn(html)).toMatchObject({ borrowerId: 'ann', councilId: '' });
  });

  test('says which rule does not allow it, and keeps the answers', async () => {
    const form = await desk.ann.get(START);
    const typed = { itemId: 'atlas', councilId: 'atlantis', borrowerId: 'ann' };
    const { status, html } = await send(desk.ann, START, form.html, typed, 'check');

    expect(status).toBe(422);
    expect(textOf(html)).toContain('There is a problem This is what rule DL-R01 says.');
    expect(textOf(html)).toContain('The council is not on the register');
    expect(fieldsIn(html)).toMatchObject(typed);
  });

  test('goes back to the form with the answers kept', async () => {
    const form = await desk.ann.get(START);
    const typed = { itemId: 'atlas', councilId: 'leeds', borrowerId: 'ann' };
    const check = await send(desk.ann, START, form.html, typed, 'check');
    const again = await send(desk.ann, START, check.html, {}, 'change');

    expect(textOf(again.html)).not.toContain('There is a problem');
    expect(fieldsIn(again.html)).toMatchObject(typed);
  });

  test('is recorded once when it is sent twice, one after the other or at once', async () => {
    const form = await desk.ann.get(START);
    const typed = { itemId: 'chart', councilId: 'leeds', borrowerId: 'ann' };
    const check = await send(desk.ann, START, form.html, typed, 'check');
    const before = await desk.at.runtime.store.head();
    const confirm = () => send(desk.ann, START, check.html, {}, 'confirm');

    const [first, second] = await Promise.all([confirm(), confirm()]);
    const third = await confirm();
    expect([first.location, second.location, third.location]).toEqual([first.location, first.location, first.location]);
    expect(first.location).toContain('/done');
    expect(await desk.at.runtime.store.head()).toBe(before + 1);
  });

  test('begins with the council of somebody who acts for one', async () => {
    const officer = await signedIn(desk.at, 'olu', { role: 'council-officer', orgId: 'leeds' });
    expect(fieldsIn((await officer.get(START)).html)).toMatchObject({ councilId: 'leeds' });

    const ofTwo = await signedIn(
      desk.at,
      'olu',
      ...['leeds', 'bedford'].map((orgId) => ({ role: 'council-officer', orgId })),
    );
    expect(fieldsIn((await ofTwo.get(START)).html)).toMatchObject({ councilId: '' });
  });

  test('is no page for a command that starts nothing, for none there is, or for no workflow', async () => {
    for (const place of ['desk-loan/CancelLoan', 'desk-loan/BurnBook', 'desk-loan/toString', 'hotel/RequestLoan'])
      expect((await desk.ann.get(`/cases/start/${place}`)).status).toBe(404);
  });
});
