import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { signedIn } from './signed-in.js';

const HOSTILE = `"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}`;
const CASE = '/cases/desk-loan/x1';

const PAGES = [
  ...['', '?history=all', '?event=3', '/actions', '/print', '/documents/slip', '/documents/slip?revision=1'],
  ...['?history=%22%3E%3Cscript%3E', '/actions?command=%22%3E%3Cscript%3Ealert(1)%3C/script%3E'],
  '/documents/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
];

let at: ServerUnderTest;
let ann: Browser;

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  const officer = await at.signIn('cat', { role: 'cib-officer' });
  const councils = [{ id: 'bedford', name: HOSTILE, regionId: 'EE' }];
  await at.send('/api/v1/directory/import', { body: { councils }, headers: officer });

  const headers = await at.signIn('ann', BORROWER, LIBRARIAN);
  const act = (command: string, data: object, role: string) =>
    at.send(`${LOANS}/x1/commands/${command}`, { body: data, headers: { ...headers, 'X-Role': role } });
  await at.send(LOANS, { body: loan('x1', { itemId: HOSTILE }), headers: { ...headers, 'X-Role': 'borrower' } });
  await act('ApproveLoan', {}, 'librarian');
  await act('CollectLoan', {}, 'borrower');
  await act('RenewLoan', { note: '9999-99-99' }, 'borrower');
  await act('RenewLoan', { note: HOSTILE }, 'borrower');
  await act('CancelLoan', { reason: HOSTILE }, 'borrower');
  ann = await signedIn(at, 'ann', BORROWER, LIBRARIAN, { role: 'auditor' });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

describe.each(PAGES)('what somebody has recorded or asked for, at %j of a case', (rest) => {
  test('does nothing', async () => {
    const { html, headers } = await ann.get(CASE + rest);

    const tags = html.match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<script/.test(tag))).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/casewright\.js\?\w+">$/),
    ]);
    expect(tags.filter((tag) => /^<(img|style|iframe)|\s(style|on[a-z]+)=/.test(tag))).toEqual([]);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('is said in words, whatever it is', async () => {
    expect((await ann.get(CASE + rest)).html).not.toMatch(/undefined|NaN|\[object Object\]|Invalid Date/);
  });
});

test('the hostile text is shown for what it is', async () => {
  const { html } = await ann.get(CASE);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;{{ 7 * 7 }}');
});

test('data and files of a case are nothing a browser would take for a page', async () => {
  for (const rest of ['/json', '/documents/slip?format=csv', '/documents/slip?format=json']) {
    const { headers } = await ann.get(CASE + rest);
    expect(headers.get('content-type')).not.toContain('html');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});
