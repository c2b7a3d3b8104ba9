import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CloudEvent } from 'cloudevents';
import { BORROWER, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import { openBrowser } from './browser.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;

beforeAll(async () => {
  at = await serverUnderTest();
  const ann = await at.signIn('ann', BORROWER);
  for (let number = 1; number <= 25; number += 1)
    await at.send(LOANS, { body: loan(`a${number}`, { itemId: '<script>alert(1)</script>' }), headers: ann });
});
afterAll(() => at.server.close());

const read = async (path: string, role = 'auditor') => (await signedIn(at, 'dev', { role })).get(path);
const unescaped = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('the page for developers', () => {
  test('leads to the description of the interface and to the events of each workflow', async () => {
    const { html } = await read('/developers', 'borrower');

    expect(html).toContain('href="/openapi.json"');
    expect(html).toContain('href="/developers/events/desk-loan">Desk loan</a>');
  });

  test('has lines for a shell that work as they stand', async () => {
    const { html } = await read('/developers', 'borrower');
    const lines = [...html.matchAll(/<pre class="cw-code">([\s\S]*?)<\/pre>/g)].map(([, line = '']) => unescaped(line));
    const addressIn = (line = '') => /"(http[^"]+)"/.exec(line)?.[1] ?? '';
    const [signIn, pages, stream] = lines;

    const token = await fetch(addressIn(signIn), {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: /-d '([^']+)'/.exec(signIn ?? '')?.[1] ?? '',
    }).then((answer) => answer.json() as Promise<{ readonly token: string }>);
    const headers = { authorization: `Bearer ${token.token}` };
    expect(await (await fetch(addressIn(pages), { headers })).json()).toHaveLength(25);

    const leaving = new AbortController();
    const followed = await fetch(addressIn(stream), { headers, signal: leaving.signal });
    expect([followed.status, followed.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    leaving.abort();
  });

  test('offers to try the feed to those who may read it', async () => {
    expect((await read('/developers', 'subscriber')).html).toContain('href="/developers/feed"');
    expect((await read('/developers', 'borrower')).html).not.toContain('href="/developers/feed"');
  });
});

describe('the event catalogue of a workflow', () => {
  test('has each event with what it means, its schema and an example that is a CloudEvent', async () => {
    const { html } = await read('/developers/events/desk-loan');
    const codes = [...html.matchAll(/<pre class="cw-code">([\s\S]*?)<\/pre>/g)].map(
      ([, code = '']) => JSON.parse(unescaped(code)) as Record<string, unknown>,
    );
    const [schema, example] = codes as [object, Record<string, unknown>];

    expect(codes).toHaveLength(2 * 9);
    expect(html).toContain('<h2 class="govuk-heading-m govuk-!-margin-bottom-1 cw-word" id="LoanRequested">');
    expect(html).toContain('casewright.desk-loan.LoanRequested.v1');
    expect(schema).toMatchObject({ type: 'object', properties: { itemId: { type: 'string' } } });
    expect(new CloudEvent(example).data).toEqual({
      itemId: 'itemId',
      councilId: 'councilId',
      borrowerId: 'borrowerId',
    });
  });

  test('says which texts are left out of the feed, and its example leaves them out', async () => {
    const { html } = await read('/developers/events/desk-loan');
    const renewed = html.slice(html.indexOf('id="LoanRenewed"'), html.indexOf('id="LoanLapsed"'));

    expect(renewed).toContain('Left out of the feed: note');
    expect(unescaped(renewed)).toContain('"data": {}');
  });

  test('of a workflow there is not is not found', async () => {
    expect((await read('/developers/events/grand-piano')).status).toBe(404);
  });
});

describe('trying the feed', () => {
  const sequencesIn = (html: string) =>
    [...html.matchAll(/cw-word">(\d+): casewright\.desk-loan\.LoanRequested\.v1, (\w+)</g)].map(([, at]) => Number(at));

  test('shows the newest events first, then those after any, twenty at once', async () => {
    const { html } = await read('/developers/feed');
    const head = await at.runtime.store.head();
    expect(sequencesIn(html).at(-1)).toBe(head);
    expect(html).not.toContain('<script>alert');

    const first = (await read('/developers/feed?after=0&workflow=desk-loan')).html;
    expect(sequencesIn(first)).toHaveLength(20);
    const next = /href="([^"]+)">The next events/.exec(first)?.[1] ?? '';
    const second = (await read(unescaped(next))).html;
    expect(sequencesIn(second)).toHaveLength(5);
    expect([...sequencesIn(first), ...sequencesIn(second)]).toEqual(
      [...new Set([...sequencesIn(first), ...sequencesIn(second)])].sort((a, b) => a - b),
    );
  });

  test('says so where there is none', async () => {
    expect((await read('/developers/feed?after=9999')).html).toContain('There are none after event 9999.');
  });

  test('streams what comes to a script of the page', async () => {
    const { authorization } = await at.signIn('dev', { role: 'auditor' });
    const leaving = new AbortController();
    const { headers, body } = await fetch(`${at.server.url}/developers/feed/stream?after=0`, {
      headers: { cookie: `casewright-session=${authorization.replace('Bearer ', '')}` },
      signal: leaving.signal,
    });
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');

    const text = new TextDecoder();
    let received = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      received += text.decode(chunk, { stream: true });
      if (received.includes('a25')) break;
    }
    leaving.abort();
    expect(received).toMatch(/id: \d+\ndata: \{"specversion":"1.0"/);
  });

  test('is for subscribers and auditors: others are told so', async () => {
    for (const path of ['/developers/feed', '/developers/feed/stream']) {
      const { status, html } = await read(path, 'borrower');
      expect(status).toBe(403);
      expect(html).toContain('Only subscriber or auditor can see this.');
    }
  });
});

describe('the accessibility statement', () => {
  test('is open to everyone, and says what was not tested', async () => {
    const { status, html } = await openBrowser(at).get('/accessibility');

    expect(status).toBe(200);
    expect(html).toContain('Nobody has tried the console with a screen reader yet');
    expect(html).not.toContain('Sign out');
  });

  test('is shown to somebody signed in like every other page', async () => {
    expect((await read('/accessibility')).html).toContain('Sign out');
  });
});

test('no page has in it what was not computed', async () => {
  for (const path of ['/developers', '/developers/events/desk-loan', '/developers/feed', '/accessibility']) {
    const { html } = await read(path);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/NaN|undefined|\[object Object\]| style=/);
  }
});
