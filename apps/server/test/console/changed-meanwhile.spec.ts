import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldsIn, textOf } from './form-in.js';
import { actionOf, openLoanDesk, send, type LoanDesk } from './loan-desk.js';

let desk: LoanDesk;

beforeAll(async () => {
  desk = await openLoanDesk();
});
afterAll(() => desk.at.server.close());

describe('a case that has changed meanwhile', () => {
  test('is shown with what happened since, and with the answers kept to carry on', async () => {
    await desk.started('c1');
    const address = actionOf('c1', 'CancelLoan');
    const form = await desk.ann.get(address);
    await desk.act('c1', 'ApproveLoan');

    const stale = await send(desk.ann, address, form.html, { reason: 'no longer needed' }, 'check');
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('<h1 class="govuk-heading-l">This case has changed</h1>');
    expect(textOf(stale.html)).toMatch(/Approve the loan by lib, Librarian 9 January 2012 at 10:00am/);
    expect(fieldsIn(stale.html)).toMatchObject({ reason: 'no longer needed', _revision: '1' });

    const check = await send(desk.ann, address, stale.html, {}, 'check');
    expect(textOf(check.html)).toContain('Check your answers');
    expect((await send(desk.ann, address, check.html, {}, 'confirm')).status).toBe(303);
    expect(await desk.historyOf('c1')).toEqual(['LoanRequested', 'LoanApproved', 'LoanCancelled']);
  });

  test('is shown when it changes between check and confirmation, too', async () => {
    await desk.started('c2');
    const address = actionOf('c2', 'CancelLoan');
    const form = await desk.ann.get(address);
    const check = await send(desk.ann, address, form.html, { reason: 'lost' }, 'check');
    await desk.act('c2', 'ApproveLoan');

    const stale = await send(desk.ann, address, check.html, {}, 'confirm');
    expect(stale.status).toBe(409);
    expect(fieldsIn(stale.html)).toMatchObject({ reason: 'lost', _revision: '1' });
    expect(await desk.historyOf('c2')).toEqual(['LoanRequested', 'LoanApproved']);
  });

  test('where that made it impossible is shown as changed first, and then as impossible', async () => {
    await desk.started('c3', 'ApproveLoan');
    const address = actionOf('c3', 'CollectLoan');
    const check = await desk.ann.get(address);
    await desk.act('c3', 'CancelLoan', { reason: 'lost' });

    const stale = await send(desk.ann, address, check.html, {}, 'confirm');
    expect(textOf(stale.html)).toContain('This case has changed');
    const impossible = await send(desk.ann, address, stale.html, {}, 'check');
    expect(textOf(impossible.html)).toContain('You cannot collect the item now');
  });

  test('by the very command sent twice is no change to be told of', async () => {
    await desk.started('c4');
    const address = actionOf('c4', 'CancelLoan');
    const form = await desk.ann.get(address);
    const check = await send(desk.ann, address, form.html, { reason: 'lost' }, 'check');

    for (let times = 0; times < 2; times += 1)
      expect(await send(desk.ann, address, check.html, {}, 'confirm')).toMatchObject({
        ...{ status: 303, location: `${address}/done` },
      });
    expect(await desk.historyOf('c4')).toEqual(['LoanRequested', 'LoanCancelled']);
  });
});
