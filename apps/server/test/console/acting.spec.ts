import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER } from '../server-under-test.js';
import { textOf } from './form-in.js';
import { actionOf, openLoanDesk, send, type LoanDesk } from './loan-desk.js';
import { signedIn } from './signed-in.js';

let desk: LoanDesk;

beforeAll(async () => {
  desk = await openLoanDesk();
});
afterAll(() => desk.at.server.close());

describe('acting on a case', () => {
  test('where nothing is asked goes straight to what there is to check', async () => {
    await desk.started('b1');
    const address = actionOf('b1', 'ApproveLoan');
    const check = await desk.librarian.get(address);
    expect(textOf(check.html)).toContain('Check before you go on');
    expect(textOf(check.html)).toContain('Stage after that Waiting to be collected');

    const sent = await send(desk.librarian, address, check.html, {}, 'confirm');
    expect(sent).toMatchObject({ status: 303, location: `${address}/done` });
    expect(await desk.historyOf('b1')).toEqual(['LoanRequested', 'LoanApproved']);
    expect(textOf((await desk.librarian.get(`${address}/done`)).html)).toContain('Approve the loan: done Desk loan b1');
  });

  test('an optional choice may be left open', async () => {
    await desk.started('b2', 'ApproveLoan', 'CollectLoan');
    const address = actionOf('b2', 'ReturnLoan');
    const form = await desk.ann.get(address);
    expect(textOf(form.html)).toContain('Condition (optional)');

    const check = await send(desk.ann, address, form.html, {}, 'check');
    expect(textOf(check.html)).toContain('Condition Not given');
    await send(desk.ann, address, check.html, {}, 'confirm');
    expect((await desk.at.runtime.engine.read('desk-loan', 'b2'))?.stage).toBe('returned');
  });

  test('is not possible for another role: the page names the roles that may', async () => {
    await desk.started('b3');
    const { status, html } = await desk.ann.get(actionOf('b3', 'ApproveLoan'));
    expect(status).toBe(403);
    expect(textOf(html)).toContain('You cannot approve the loan now');
    expect(textOf(html)).toContain('Only somebody who acts as librarian can do this');
  });

  test('is not possible at another stage: the page says what is', async () => {
    await desk.started('b4');
    const { status, html } = await desk.ann.get(actionOf('b4', 'CollectLoan'));
    expect(status).toBe(409);
    expect(textOf(html)).toContain('‘Collect the item’ is not possible while the case is at ‘Requested’.');
    expect(textOf(html)).toContain('What is possible at this stage Approve the loan (Librarian)');
  });

  test('that a rule forbids whatever is answered is told before anything is asked', async () => {
    await desk.started('b5', 'ApproveLoan', 'CollectLoan');
    await desk.act('b5', 'RenewLoan', { note: 'one' });
    await desk.act('b5', 'RenewLoan', { note: 'two' });
    const { status, html } = await desk.ann.get(actionOf('b5', 'RenewLoan'));

    expect(status).toBe(422);
    expect(textOf(html)).toContain('A loan is renewed twice at most This is what rule DL-R03 says.');
  });

  test('is no page for a case one may not see, for none there is, or for a command that starts', async () => {
    await desk.started('b6');
    const bob = await signedIn(desk.at, 'bob', BORROWER);
    expect((await bob.get(actionOf('b6', 'CancelLoan'))).status).toBe(404);
    await bob.get('/cases/start/desk-loan/RequestLoan');
    expect((await bob.post(actionOf('b6', 'CancelLoan'), { reason: 'x', _do: 'confirm' })).status).toBe(404);
    expect((await bob.get(`${actionOf('b6', 'CancelLoan')}/done`)).status).toBe(404);
    expect((await desk.ann.get(`${actionOf('b6', 'BurnBook')}/done`)).status).toBe(404);
    expect((await desk.ann.get(actionOf('b99', 'CancelLoan'))).status).toBe(404);
    expect((await desk.ann.get(actionOf('b6', 'RequestLoan'))).status).toBe(404);
    expect((await desk.ann.get(actionOf('b6', 'BurnBook'))).status).toBe(404);
    expect(await desk.historyOf('b6')).toEqual(['LoanRequested']);
  });

  test('needs a form of our own', async () => {
    await desk.started('b7');
    const { status } = await desk.ann.post(actionOf('b7', 'CancelLoan'), {
      reason: 'x',
      _do: 'confirm',
      _csrf: 'made-up',
    });
    expect(status).toBe(403);
    expect(await desk.historyOf('b7')).toEqual(['LoanRequested']);
  });
});
