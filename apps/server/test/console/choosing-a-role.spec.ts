import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN } from '../server-under-test.js';
import { fieldsIn, textOf } from './form-in.js';
import { actionOf, openLoanDesk, send, type LoanDesk } from './loan-desk.js';
import { signedIn } from './signed-in.js';

let desk: LoanDesk;

beforeAll(async () => {
  desk = await openLoanDesk();
});
afterAll(() => desk.at.server.close());

const KEY = '3f6c1f1e-6f5c-4d0f-9a55-0d4c6f0a2b11';

describe('somebody whose roles fit more than once', () => {
  test('chooses one, with the answers kept, and acts in it', async () => {
    await desk.started('d1');
    const both = await signedIn(desk.at, 'ann', BORROWER, LIBRARIAN);
    const address = actionOf('d1', 'CancelLoan');
    const form = await both.get(address);

    const question = await send(both, address, form.html, { reason: 'lost' }, 'check');
    expect(textOf(question.html)).toContain('Which role do you act in?');
    expect(fieldsIn(question.html)).toMatchObject({ reason: 'lost' });

    const unsaid = await send(both, address, question.html, {}, 'check');
    expect(unsaid.status).toBe(400);
    expect(textOf(unsaid.html)).toContain('Select the role you act in');

    const check = await send(both, address, unsaid.html, { _role: 'librarian' }, 'check');
    expect(textOf(check.html)).toContain('You act as Librarian');
    await send(both, address, check.html, {}, 'confirm');
    const [, cancelled] = await desk.at.runtime.engine.history('desk-loan', 'd1');
    expect(cancelled).toMatchObject({ type: 'LoanCancelled', meta: { actor: { role: 'librarian' } } });
  });

  test('cannot act in a role they do not have', async () => {
    await desk.started('d2');
    const address = actionOf('d2', 'ApproveLoan');
    await desk.ann.get('/cases/start');
    const { status } = await desk.ann.post(address, { _do: 'confirm', _role: 'librarian', _revision: '0', _key: KEY });
    expect(status).toBe(403);
    expect(await desk.historyOf('d2')).toEqual(['LoanRequested']);
  });

  test('is not asked for one where none would help', async () => {
    await desk.started('d3');
    const both = await signedIn(desk.at, 'ann', BORROWER, LIBRARIAN);
    const { status, html } = await both.get(actionOf('d3', 'RenewLoan'));
    expect(status).toBe(409);
    expect(textOf(html)).toContain('You cannot renew the loan now');
  });
});
