import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RefusalEntry } from '@casewright/engine';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { textOf } from './form-in.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;
let auditor: Browser;

const refused = (commandId: string, given: Partial<RefusalEntry> = {}): RefusalEntry => ({
  ...{ commandId, type: 'ApproveLoan', workflow: 'desk-loan', stream: 'deskLoan-f1', code: 'GUARD_FAILED' },
  ...{ ruleId: 'DL-R02', actor: { personId: '<b>ann', role: 'librarian' }, at: '2012-01-09T10:00:00.000Z' },
  ...given,
});

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  for (let count = 0; count < 60; count += 1)
    at.runtime.readModels.refusals.add(refused(`c${count}`, { stream: `deskLoan-n${count}` }));
  at.runtime.readModels.refusals.add(refused('last'));
  auditor = await signedIn(at, 'aud', { role: 'auditor' });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const casesIn = (html: string) => [...html.matchAll(/href="\/cases\/desk-loan\/(\w+)"/g)].map(([, id]) => id);

describe('refused attempts', () => {
  test('say what was tried by whom, and why it was not accepted', async () => {
    const { status, html } = await auditor.get('/audit/refusals');

    expect(status).toBe(200);
    expect(textOf(html)).toContain('9 January 2012 at 10:00am Approve the loan Desk loan f1 <b>ann, Librarian');
    expect(textOf(html)).toContain('A rule did not allow it (DL-R02)');
    expect(html).not.toMatch(/<b>ann|\bundefined\b|\bNaN\b/);
  });

  test('come in pages, newest first, which do not shift', async () => {
    const first = await auditor.get('/audit/refusals');
    const older = /href="([^"]+)" rel="next"/.exec(first.html)?.[1] ?? '';
    at.runtime.readModels.refusals.add(refused('meanwhile', { stream: 'deskLoan-meanwhile' }));
    const second = await auditor.get(older);

    expect(casesIn(first.html)).toEqual(['f1', ...Array.from({ length: 49 }, (_, count) => `n${59 - count}`)]);
    expect(casesIn(second.html)).toEqual(Array.from({ length: 11 }, (_, count) => `n${10 - count}`));
    expect(second.html).not.toContain('Older attempts');
  });

  test('of one case can be had alone, when its kind is said', async () => {
    expect(casesIn((await auditor.get('/audit/refusals?workflow=desk-loan&case=n7')).html)).toEqual(['n7']);

    const { status, html } = await auditor.get('/audit/refusals?workflow=&case=n7');
    expect(status).toBe(400);
    expect(html).toContain('Choose which kind of case it is');
    expect(html).toContain('value="n7"');
  });
});
