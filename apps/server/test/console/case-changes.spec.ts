import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import { signedIn } from './signed-in.js';

const CHANGES = /data-changes="([^"]+)" data-revision="(\d+)"/;

let at: ServerUnderTest;
let ann: { readonly authorization: string };
let left: AbortController;
let closed: Promise<void> | undefined;

beforeEach(async () => {
  left = new AbortController();
  closed = undefined;
  at = await serverUnderTest(await runtimeWithReadModels());
  ann = await at.signIn('ann', BORROWER);
  for (const id of ['c1', 'c10']) await at.send(LOANS, { body: loan(id), headers: ann });
});
afterEach(async () => {
  left.abort();
  await close();
  await at.runtime.close();
});

const close = (): Promise<void> => (closed ??= at.server.close());

const cancel = (id: string) => at.send(`${LOANS}/${id}/commands/CancelLoan`, { body: { reason: 'No' }, headers: ann });

/** The page of a case as it is open in a browser. */
const openPage = async () => {
  const browser = await signedIn(at, 'ann', BORROWER);
  const [, changes = '', revision] = CHANGES.exec((await browser.get('/cases/desk-loan/c1')).html) ?? [];
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** Listens as its script does; `hears` answers with all that came, up to this text or the end. */
  const listen = async () => {
    const { body, headers } = await fetch(at.server.url + changes, { headers: { cookie }, signal: left.signal });
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const hears = async (text: string, before = ''): Promise<string> => {
      const { value, done } = before.includes(text) ? { done: true } : await reader.read();
      return done ? before : hears(text, before + new TextDecoder().decode(value));
    };
    return { type: headers.get('content-type'), hears };
  };

  return { revision, listen };
};

test('an open page hears of the newer revision of its case, and of nothing else', async () => {
  const page = await openPage();
  const { type, hears } = await page.listen();
  expect(type).toBe('text/event-stream; charset=utf-8');
  expect(page.revision).toBe('0');

  await cancel('c10');
  await cancel('c1');
  const heard = await hears('"revision":1}');

  expect(heard.match(/^data: .*/gm)).toEqual([expect.stringMatching(/^data: \{"sequence":"\d+","revision":1\}$/)]);
});

test('a page hears of what happened between when it was made and when it began to listen', async () => {
  const page = await openPage();
  await cancel('c1');
  expect(await (await page.listen()).hears('"revision":1}')).toContain('"revision":1}');
});

test('listening ends with the server', async () => {
  const { hears } = await (await openPage()).listen();
  await close();
  expect(await hears('data:')).not.toContain('data:');
});

test('a browser that is not signed in hears nothing', async () => {
  const { status } = await fetch(`${at.server.url}/cases/desk-loan/c1/changes`, { redirect: 'manual' });
  expect(status).toBe(303);
});
