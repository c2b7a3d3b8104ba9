import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import { openBrowser } from './browser.js';

let at: ServerUnderTest;

beforeAll(async () => {
  at = await serverUnderTest();
});
afterAll(() => at.server.close());

describe('somebody who is not signed in', () => {
  test('is asked to, and then comes to the page they wanted', async () => {
    const browser = openBrowser(at);
    expect(await browser.get('/acting-as?x=1')).toMatchObject({
      ...{ status: 303, location: `/sign-in?next=${encodeURIComponent('/acting-as?x=1')}` },
    });

    const { html } = await browser.get(`/sign-in?next=${encodeURIComponent('/acting-as?x=1')}`);
    expect(html).toContain('value="/acting-as?x=1"');
    const sent = await browser.post('/sign-in', { personId: 'ann', role: 'auditor', next: '/acting-as?x=1' });
    expect(sent).toMatchObject({ status: 303, location: '/acting-as?x=1' });
    expect((await browser.get('/acting-as')).status).toBe(200);
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/api/v1/cases', 'cases'])(
    'is not sent on to %s',
    async (next) => {
      const browser = openBrowser(at);
      await browser.get('/sign-in');
      expect((await browser.post('/sign-in', { personId: 'ann', role: 'auditor', next })).location).toBe('/');
    },
  );

  test('is told what is missing, with what they gave kept', async () => {
    const browser = openBrowser(at);
    await browser.get('/sign-in');
    const { status, html } = await browser.post('/sign-in', { personId: 'ann<b>', role: 'king' });

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Sign in – Casewright</title>');
    expect(html).toContain('href="#role"');
    expect(html).toContain('value="ann&lt;b&gt;"');
  });
});

test.each([
  ['127.0.0.1', 303],
  ['evil.example', 403],
])('a form sent to this machine under the name %s is answered with %d', async (host, expected) => {
  const { port } = new URL(at.server.url);
  const browser = openBrowser(at);
  const { html } = await browser.get('/sign-in');
  const body = new URLSearchParams({ personId: 'eve', role: 'auditor', _csrf: csrfIn(html) });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  const status = await new Promise((resolve, reject) => {
    const headers = { host: `${host}:${port}`, cookie, 'content-type': 'application/x-www-form-urlencoded' };
    request({ port, host: '127.0.0.1', path: '/sign-in', method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end(body.toString());
  });
  expect(status).toBe(expected);
});

const csrfIn = (html: string): string => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const browser = openBrowser(at);
    await browser.get('/sign-in');
    const { headers } = await browser.post('/sign-in', { persona: 'auditor' });

    expect(headers.getSetCookie().find((cookie) => cookie.startsWith('casewright-session='))).toMatch(
      /HttpOnly.*SameSite=Lax/,
    );
  });

  test('ends with signing out', async () => {
    const browser = openBrowser(at);
    await browser.signIn('ann', { role: 'auditor' });
    await browser.get('/sign-out');
    expect((await browser.get('/acting-as')).location).toContain('/sign-in');
  });

  test('opens nothing of the interface, which takes tokens only', async () => {
    const browser = openBrowser(at);
    await browser.signIn('ann', { role: 'auditor' });
    expect((await browser.get('/api/v1/workflows')).status).toBe(401);
  });
});

describe('somebody with several roles', () => {
  test('may choose one of them, and none they do not have', async () => {
    const browser = openBrowser(at);
    await browser.signIn('ann', { role: 'auditor' });
    expect((await browser.get('/acting-as')).html).toContain('Auditor');
    expect((await browser.post('/acting-as', { role: 'librarian' })).status).toBe(400);
    expect((await browser.post('/acting-as', { role: 'auditor' })).location).toBe('/');
  });
});

describe('a form', () => {
  test('without the token of its page is refused', async () => {
    const browser = openBrowser(at);
    await browser.signIn('ann', { role: 'auditor' });
    const { status, html } = await browser.post('/acting-as', { role: 'auditor', _csrf: 'made-up' });

    expect(status).toBe(403);
    expect(html).toContain('did not come from a page of this console');
  });

  test('is nothing the interface takes', async () => {
    const { status } = await at.send('/dev/sign-in', {
      body: 'personId=ann',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(415);
  });
});

describe('a page', () => {
  test('that is not there is shown as one to a browser, and as a problem to a program', async () => {
    const page = await openBrowser(at).get('/nothing');
    expect(page.status).toBe(404);
    expect(page.html).toContain('<h1 class="govuk-heading-l">Page not found</h1>');
    expect((await at.send('/nothing', { headers: { accept: 'application/json' } })).json).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('allows no script or style but its own files, and no frame', async () => {
    const { headers, html } = await openBrowser(at).get('/sign-in');

    expect(headers.get('content-security-policy')).toContain("script-src 'self'; style-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
  });
});

test.each(['govuk-frontend.css', 'moj-frontend.css', 'casewright.css'])(
  '%s is served without the font that is for GOV.UK alone',
  async (name) => {
    const { status, text, headers } = await at.send(`/assets/${name}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect(text).not.toContain('GDS Transport');
    expect(headers.get('cache-control')).toContain('immutable');
  },
);

test('every picture a stylesheet asks for is there', async () => {
  for (const name of ['moj-frontend.css', 'casewright.css']) {
    const { text } = await at.send(`/assets/${name}`);
    for (const [, address = ''] of text.matchAll(/url\(["']?(\/assets\/[^"')]+)/g))
      if (!/wysiwyg|document|cross-white/.test(address)) expect((await at.send(address)).status).toBe(200);
  }
});

test('scripts load each other by addresses that change with them, for browsers keep what they have', async () => {
  const { text } = await at.send('/assets/casewright.js');
  expect(text).toMatch(/from '\.\/govuk-frontend\.js\?[0-9a-f]{12}'/);
});
