import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { signedIn } from './signed-in.js';

const APPROVED_AND_LAPSED = 60;
const LAST = 2 * APPROVED_AND_LAPSED + 3;
const PAGE = '/cases/desk-loan/long1';

let at: ServerUnderTest;
let ann: Browser;

const act = async (command: string, data: object, role: string) => {
  const headers = await at.signIn('ann', BORROWER, LIBRARIAN);
  await at.send(`${LOANS}/long1/commands/${command}`, { body: data, headers: { ...headers, 'X-Role': role } });
};

/** The approval runs out: nobody collects. */
const lapse = async () => {
  const [timer] = (await at.runtime.engine.read('desk-loan', 'long1'))?.timers ?? [];
  if (timer === undefined) throw new Error('Nothing can lapse');
  await at.runtime.clock.hold(timer.at);
  await at.runtime.engine.fire({ workflow: 'desk-loan', id: 'long1', name: timer.name, key: timer.key, at: timer.at });
};

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  await at.send(LOANS, { body: loan('long1'), headers: await at.signIn('ann', BORROWER) });
  for (let times = 0; times < APPROVED_AND_LAPSED; times += 1) {
    await act('ApproveLoan', {}, 'librarian');
    await lapse();
  }
  await act('ApproveLoan', {}, 'librarian');
  await act('CollectLoan', {}, 'borrower');
  await act('RenewLoan', { note: 'once more' }, 'librarian');
  ann = await signedIn(at, 'ann', BORROWER);
}, 60_000);
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const revisionsOn = (html: string): readonly number[] =>
  [...html.matchAll(/ id="event-(\d+)"/g)].map(([, revision]) => Number(revision));

const linkTo = (html: string, text: string): string | undefined => {
  const href = new RegExp(`href="([^"]+)">${text}<`).exec(html)?.[1];
  return href?.replaceAll('&amp;', '&').replace(/#.*/, '');
};

/** Every page from one on, each with the link of the page before. */
const pagesFrom = async (address: string, link: string): Promise<readonly (readonly number[])[]> => {
  const { html } = await ann.get(address);
  const next = linkTo(html, link);
  return [revisionsOn(html), ...(next === undefined ? [] : await pagesFrom(next, link))];
};

describe('the history of a case', () => {
  test('comes in pages of 50, newest first, without loss or repeat', async () => {
    const pages = await pagesFrom(`${PAGE}?history=all`, 'Older events');

    expect(pages.map(({ length }) => length)).toEqual([50, 50, 24]);
    expect(pages.flat()).toEqual(Array.from({ length: LAST + 1 }, (_, i) => LAST - i));
  });

  test('can be paged back again', async () => {
    const pages = await pagesFrom(`${PAGE}?history=all&before=24`, 'Newer events');
    expect(pages.map(([newest]) => newest)).toEqual([23, 73, LAST]);
  });

  test('stays on its page while more happens', async () => {
    const [, second] = await pagesFrom(`${PAGE}?history=all`, 'Older events');
    expect(revisionsOn((await ann.get(`${PAGE}?history=all&before=${LAST - 49}`)).html)).toEqual(second);
  });

  test('tells the main events first, and all when asked', async () => {
    const { html } = await ann.get(PAGE);

    expect(revisionsOn(html)[0]).toBe(LAST - 1);
    expect(html).toContain(`<strong>Main events (${LAST})</strong>`);
    expect(html).toContain(`All events (${LAST + 1})`);
    expect(html).toContain(`1 to 50 of ${LAST} events`);
    expect(html).not.toContain('Renew the loan</h3>');
    expect((await ann.get(`${PAGE}?history=all`)).html).toContain('Renew the loan</h3>');
  });

  test.each([0, 60, LAST])('has a permanent address for event %i, which is on that page once', async (revision) => {
    const { html } = await ann.get(`${PAGE}?event=${revision}`);

    expect(revisionsOn(html).filter((each) => each === revision)).toEqual([revision]);
    expect(html).toContain(`href="${PAGE}?event=${revision}#event-${revision}"`);
  });

  test('has no two places of the same id', async () => {
    for (const address of [PAGE, `${PAGE}?history=all`, `${PAGE}?event=60`, `${PAGE}/print`]) {
      const ids = [...(await ann.get(address)).html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });

  test('says who did it in which role, and what came by itself', async () => {
    const { html } = await ann.get(PAGE);

    expect(html).toContain('by ann, Borrower');
    expect(html).toContain('by Casewright, by itself');
    expect(html).toContain('<strong class="govuk-tag govuk-tag--grey">System</strong>');
    expect(html).toContain('Waiting to be collected → Requested');
  });

  test('leads from each event to its replay', async () => {
    expect((await ann.get(PAGE)).html).toContain(`href="${PAGE}/replay?at=${LAST - 1}"`);
  });

  test.each(['before=x', 'event=-1', 'history=all&history=all'])('refuses %s', async (query) => {
    expect((await ann.get(`${PAGE}?${query}`)).status).toBe(400);
  });

  test('is shown from its end where no such event is', async () => {
    expect(revisionsOn((await ann.get(`${PAGE}?event=100000`)).html)[0]).toBe(LAST);
  });

  test('is on paper whole', async () => {
    expect(revisionsOn((await ann.get(`${PAGE}/print`)).html)).toHaveLength(LAST + 1);
  });
});
