import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WorklistRow } from '@casewright/read-models';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { textOf } from './form-in.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;
let librarian: Browser;
let ann: Browser;
let token: { readonly authorization: string };

const SCRIPT = '<script>alert(1)</script>';
const NOTHING_RAW = /undefined|NaN|\[object Object\]/;

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  librarian = await signedIn(at, 'lib', LIBRARIAN);
  ann = await signedIn(at, 'ann', BORROWER);
  token = await at.signIn('lib', LIBRARIAN);
  const [borrower, bob] = [await at.signIn('ann', BORROWER), await at.signIn('bob', BORROWER)];
  const councils = [{ id: 'leeds', name: `Leeds ${SCRIPT}`, regionId: 'YH' }];
  await at.send('/api/v1/directory/import', {
    body: { councils },
    headers: await at.signIn('cat', { role: 'cib-officer' }),
  });

  await at.send(LOANS, { body: loan('b1', { councilId: 'leeds', borrowerId: 'bob' }), headers: bob });
  await at.runtime.clock.hold('2012-01-17T10:00:00.000Z');
  const timer = { name: 'approval', key: '', at: '2012-01-17T00:00:00.000Z' };
  await at.runtime.engine.fire({ workflow: 'desk-loan', id: 'b1', ...timer });

  for (const id of ['a1', 'a2', 'a3']) await at.send(LOANS, { body: loan(id), headers: borrower });
  await at.send(`${LOANS}/a2/commands/ApproveLoan`, { body: {}, headers: token });
  await at.send(`${LOANS}/a1/commands/CancelLoan`, { body: { reason: SCRIPT }, headers: borrower });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

/** The ids of the cases a page shows, in its order. */
const idsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map(([, id = '']) => id);
const listed = async (query: string, browser = librarian) => idsIn((await browser.get(`/cases${query}`)).html);
const api = async (query: string) =>
  (await at.send<{ readonly cases: readonly WorklistRow[] }>(`/api/v1/cases${query}`, { headers: token })).json.cases;
const linkIn = (html: string, text: string): string =>
  (new RegExp(`href="([^"]*)"[^>]*>(?:\\s|<[^>]+>)*${text}`).exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

describe('the list of cases', () => {
  test('is in the order and words of the worklist: overdue first, and how fresh it is', async () => {
    const { status, html } = await librarian.get('/cases');
    const text = textOf(html);

    expect(status).toBe(200);
    expect(idsIn(html)).toEqual((await api('')).map(({ id }) => id));
    expect(idsIn(html)[0]).toBe('b1');
    expect(text).toContain('Overdue since 16 Jan 2012');
    expect(text).toContain('All (4) Overdue (1) Mine (0)');
    expect(text).toContain(`Up to date at 17 January 2012 at 10:00am, event ${await at.runtime.store.head()}.`);
    expect(text).toMatch(/a3 Desk loan bedford Requested 24 Jan 2012 Approval ann 17 Jan 2012 17 Jan 2012/);
    expect(html).not.toMatch(NOTHING_RAW);
  });

  test.each([
    '?workflow=desk-loan',
    '?stage=approved',
    '?stage=requested&council=leeds',
    '?council=leeds&council=bedford&stage=approved.waiting',
    '?region=YH',
    '?broker=nobody',
    '?overdue=true',
    '?overdue=false&final=false',
    '?final=true',
    '?mine=true',
    '?q=a',
    '?q=leeds',
    '?sort=-id',
  ])('%s narrows and orders it as the interface does', async (query) => {
    expect(await listed(query)).toEqual((await api(query)).map(({ id }) => id));
  });

  test('shows what its address asks for in its filter, and keeps no blank field of it', async () => {
    const { html } = await librarian.get(
      '/cases?workflow=&stage=approved.waiting&council=leeds&council=york&q=a%22b&overdue=false',
    );

    expect(html).toContain('<option value="approved.waiting" selected>Waiting to be collected</option>');
    expect(html).toMatch(/name="council" type="checkbox" value="york" checked/);
    expect(html).toContain('<option value="false" selected>Not overdue</option>');
    expect(html).toContain('name="q" type="search" maxlength="100" value="a&quot;b"');
    expect(linkIn(html, 'Remove this filter: </span>Council: york')).toBe(
      '/cases?stage=approved.waiting&council=leeds&overdue=false&q=a%22b',
    );
    expect(linkIn(html, 'Remove this filter: </span>Due: Not overdue')).not.toContain('overdue');
    expect(linkIn(html, 'Clear filters')).toBe('/cases');
  });

  test('is refused for a filter there is not, for nobody would notice what is left out', async () => {
    const { status, html } = await librarian.get('/cases?colour=red');
    expect([status, textOf(html)]).toEqual([400, expect.stringContaining('Cases are not filtered by it')]);
  });

  test('says how it is sorted, and offers the other way round', async () => {
    const { html } = await librarian.get('/cases?q=a&sort=id');

    expect(html).toMatch(/aria-sort="ascending">\s*<a[^>]* href="\/cases\?q=a&amp;sort=-id">Case<\/a>/);
    expect(html).toMatch(/aria-sort="none">\s*<a[^>]* href="\/cases\?q=a">Due<\/a>/);
    expect(html.match(/aria-sort=/g)).toHaveLength(4);
  });

  test.each(['due', '-due', 'id', '-id', 'updated', '-started'])(
    'sorted by %s is gone through page by page, there and back, without loss or repeat',
    async (sort) => {
      const all = (await api(`?sort=${sort}`)).map(({ id }) => id);
      const there: (readonly string[])[] = [];
      let { html } = await librarian.get(`/cases?sort=${sort}&limit=1`);
      for (;;) {
        there.push(idsIn(html));
        const next = linkIn(html, '<span class="govuk-pagination__link-title[^"]*">\\s*Next');
        if (next === '') break;
        html = (await librarian.get(next)).html;
      }
      const back: (readonly string[])[] = [idsIn(html)];
      for (let link; (link = /href="([^"]*)" rel="prev"/.exec(html)?.[1]); back.push(idsIn(html)))
        html = (await librarian.get(link.replaceAll('&amp;', '&'))).html;

      expect(there.flat()).toEqual(all);
      expect(back.reverse()).toEqual(there);
    },
  );

  test('shows whoever asks the cases they may read and no other', async () => {
    expect(await listed('?sort=id', ann)).toEqual(['a1', 'a2', 'a3']);
    expect((await ann.get('/cases?mine=true')).html).toContain('Mine (3)');
    const eve = await signedIn(at, 'eve', BORROWER);
    expect(textOf((await eve.get('/cases')).html)).toContain('There is no case that you can see yet. Start a case');
  });

  test('offers only what somebody’s roles can do', async () => {
    const auditor = await signedIn(at, 'aud', { role: 'auditor' });
    const { html } = await auditor.get('/cases');

    expect(html).not.toContain('/cases/start');
    expect(html).not.toContain('type="checkbox"');
    expect(await listed('', auditor)).toHaveLength(4);
  });

  test('says what to do when nothing matches', async () => {
    const text = textOf((await librarian.get('/cases?q=zzz')).html);
    expect(text).toContain('No case matches these filters. Remove one of them, or see all cases .');
  });

  test('is downloaded as it is: the same cases in the same order as the interface gives', async () => {
    const { html } = await librarian.get('/cases?stage=requested&sort=-id');
    const { headers, html: csv } = await librarian.get(linkIn(html, 'Download this list'));

    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    const same = await at.send('/api/v1/cases?stage=requested&sort=-id', { headers: { ...token, accept: 'text/csv' } });
    expect(csv).toBe(same.text);
    expect(
      csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(',')[1]),
    ).toEqual(idsIn(html));
  });

  test('lets no stored or sent script through', async () => {
    for (const page of [
      '/cases',
      `/cases?q=${encodeURIComponent(SCRIPT)}`,
      `/cases?council=${encodeURIComponent(SCRIPT)}`,
    ]) {
      const { html } = await librarian.get(page);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
    }
  });
});

describe('a saved list', () => {
  test('keeps the filters and the order under a name, is found again, and goes when it is removed', async () => {
    await librarian.get('/cases?stage=requested&sort=-updated');
    const saved = await librarian.post('/cases/saved', {
      list: 'stage=requested&sort=-updated&cursor=x',
      name: ' What’s new? ',
    });
    expect(saved).toMatchObject({ status: 303, location: '/cases?stage=requested&sort=-updated' });

    const { html } = await librarian.get('/cases');
    expect(linkIn(html, 'What’s new\\?')).toBe('/cases?stage=requested&sort=-updated');
    expect((await librarian.get(linkIn(html, 'What’s new\\?'))).html).toContain(
      '<title>Cases – What’s new? – Casewright</title>',
    );
    expect((await ann.get('/cases')).html).not.toContain('What’s new?');

    const removed = await librarian.post('/cases/saved/remove', { list: 'q=a', name: 'What’s new?' });
    expect(removed).toMatchObject({ status: 303, location: '/cases?q=a' });
    expect((await librarian.get('/cases')).html).toContain('Saved lists (0)');
  });

  test.each([
    ['', 'Enter a name for this list'],
    ['x'.repeat(61), 'Use 1 to 60 characters'],
  ])('is not kept under the name %j, and the page says why', async (name, message) => {
    await librarian.get('/cases');
    const { status, html } = await librarian.post('/cases/saved', { list: 'q=a', name });

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Cases – Casewright</title>');
    expect(html).toContain('href="#saved-name"');
    expect(textOf(html)).toContain(`Error: ${message}`);
    expect(idsIn(html)).toEqual(await listed('?q=a'));
  });
});
