import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldsIn, textOf } from './form-in.js';
import { actionOf, openLoanDesk, send, START, type LoanDesk } from './loan-desk.js';

let desk: LoanDesk;

beforeAll(async () => {
  desk = await openLoanDesk();
});
afterAll(() => desk.at.server.close());

describe('what somebody enters', () => {
  test('is inert on every page it comes to', async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`;
    await desk.started('e1');
    const address = actionOf('e1', 'CancelLoan');
    const form = await desk.ann.get(address);
    const check = await send(desk.ann, address, form.html, { reason: hostile }, 'check');
    const again = await send(desk.ann, address, check.html, {}, 'change');
    await desk.act('e1', 'ApproveLoan');
    const stale = await send(desk.ann, address, check.html, {}, 'confirm');

    for (const { html } of [check, again, stale]) {
      expect(html).not.toMatch(/<script(?![^>]* src=)|<img/);
      expect(fieldsIn(html)).toMatchObject({ reason: hostile });
    }
    expect(textOf(check.html)).toContain(hostile);
  });

  test('under names that are none of the form is let go', async () => {
    const { html } = await desk.ann.get(START);
    const odd = { __proto__x: 'a', 'itemId.0.1': 'b', constructor: 'c', [`${'a.'.repeat(5000)}b`]: 'd' };
    const typed = { itemId: 'atlas', councilId: 'leeds', borrowerId: 'ann', ...odd };
    const check = await send(desk.ann, START, html, typed, 'check');
    expect(check.status).toBe(200);
    expect(Object.keys(fieldsIn(check.html)).sort()).toEqual(['_csrf', '_key', 'borrowerId', 'councilId', 'itemId']);
  });

  test.each([
    ['a revision that is none', { _revision: 'x' }, 400],
    ['a list there is not', { _do: 'add nothing.0.there' }, 200],
    ['an item of no list', { _do: 'remove 7' }, 400],
    ['a key that is none', { _do: 'confirm', _key: 'x y' }, 200],
  ])('with %s does no harm', async (_, odd, status) => {
    await desk.ann.get(START);
    const typed = { itemId: 'atlas', councilId: 'leeds', borrowerId: 'ann' };
    const answered = 'remove 7' === (odd as { _do?: string })._do ? {} : typed;
    const before = await desk.at.runtime.store.head();
    expect((await desk.ann.post(START, { ...answered, ...(odd as object) })).status).toBe(status);
    expect(await desk.at.runtime.store.head()).toBe(before);
  });
});
