import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { signedIn } from './signed-in.js';
import { idOf, openWebhookDesk, type WebhookDesk } from './webhook-desk.js';

let desk: WebhookDesk;

beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterAll(() => desk.close());

describe('webhooks', () => {
  test('are each service’s own; an auditor reads all and changes none; they are nothing for others', async () => {
    const { at, added } = desk;
    const [other, auditor] = [
      await signedIn(at, 'other', { role: 'subscriber' }),
      await signedIn(at, 'aud', { role: 'auditor' }),
    ];
    const page = await added();
    const statuses = async (browser: Browser) => {
      const form = await browser.get('/webhooks/new');
      if (form.status !== 200) await browser.get('/acting-as');
      return [
        ...[(await browser.get('/webhooks')).status, (await browser.get(page)).status],
        ...[(await browser.get(`${page}/change`)).status, (await browser.get(`${page}/remove`)).status],
        ...[(await browser.post(`${page}/status`, { status: 'paused' })).status],
        ...[(await browser.post(`${page}/rotate`, {})).status, (await browser.post(`${page}/test`, {})).status],
        ...[(await browser.post(`${page}/remove`, {})).status, form.status],
      ];
    };

    expect(await statuses(other)).toEqual([200, 404, 404, 404, 404, 404, 404, 404, 200]);
    expect(await statuses(auditor)).toEqual([200, 200, 403, 403, 403, 403, 403, 403, 403]);
    expect(await statuses(await signedIn(at, 'ann', BORROWER))).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 403]);

    const seen = (await auditor.get('/webhooks')).html;
    expect(seen).toContain(`href="${page}"`);
    expect(seen).not.toContain('/webhooks/new');
    expect((await auditor.get(page)).html).not.toContain('Send a test');
    expect((await other.get('/webhooks')).html).not.toContain(page);
  });

  test('are changed only by forms of our own pages', async () => {
    const { service, newest, added } = desk;
    const page = await added();
    const { status } = await service.post(`${page}/remove`, { _csrf: 'made-up' });

    expect([status, newest()?.id]).toEqual([403, idOf(page)]);
  });

  test('are led to from the page for developers and, for who may read them, from every page', async () => {
    const { at, service } = desk;
    for (const browser of [service, await signedIn(at, 'aud', { role: 'auditor' })])
      expect((await browser.get('/developers')).html.match(/href="\/webhooks"/g)).toHaveLength(2);
    const ann = await signedIn(at, 'ann', BORROWER);
    expect((await ann.get('/developers')).html).not.toContain('href="/webhooks"');
  });

  test('have no page in which is what was not computed', async () => {
    const { service, added } = desk;
    const page = await added();
    for (const path of ['/webhooks', '/webhooks/new', page, `${page}/change`, `${page}/rotate`, `${page}/remove`]) {
      const { html } = await service.get(path);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/NaN|undefined|\[object Object\]| style=/);
    }
  });
});
