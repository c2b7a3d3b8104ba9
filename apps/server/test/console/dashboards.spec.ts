import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import { openBrowser, type Browser } from './browser.js';
import { runtimeWithDashboards } from './loan-dashboards.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;
let librarian: Browser;

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithDashboards());
  const ann = await at.signIn('ann', BORROWER);
  await at.send(LOANS, { body: loan('a'), headers: ann });
  await at.send(LOANS, { body: loan('b', { itemId: '=1+1<script>' }), headers: ann });
  await at.runtime.clock.hold('2012-01-11T10:00:00.000Z');
  await at.send(LOANS, { body: loan('c', { councilId: 'leeds' }), headers: ann });
  librarian = await signedIn(at, 'lib', LIBRARIAN);
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

/** The text of a page without its tags, spaces as one. */
const textOf = (html: string): string =>
  html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const read = async (path: string) => (await librarian.get(`/dashboards${path}`)).html;

describe('the list of dashboards', () => {
  test('has those that the reader may see, each with what it counts', async () => {
    const html = await read('');

    expect(html).toContain('href="/dashboards/D90">Loans by region</a>');
    expect(textOf(html)).toContain('D90: count of loans requested per council of the register; &lt;b&gt;not&lt;/b&gt;');
    expect(html).not.toContain('D91');
  });

  test('of somebody who may see none says where to go', async () => {
    const browser = await signedIn(at, 'cat', { role: 'trainee' });
    expect(textOf((await browser.get('/dashboards')).html)).toContain('No dashboard is for your roles.');
  });
});

describe('a dashboard', () => {
  test('shows its figures with their names, money as money and what cannot be said as such', async () => {
    const figures = [...(await read('/D90')).matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/g)].map(
      ([, ...parts]) => parts,
    );

    expect(figures).toEqual([
      ['Loans in all', '3'],
      ['Fees', '£7.50'],
      ['Share', '50%'],
    ]);
    expect(textOf(await read('/D90?asAt=2012-01-01'))).toContain('Share Not applicable');
  });

  test('says what it counts and how fresh it is', async () => {
    const text = textOf(await read('/D90'));

    expect(text).toContain(
      'Count of loans requested per council of the register; &lt;b&gt;not&lt;/b&gt; those of others.',
    );
    expect(text).toContain('As it is now. Up to date at 10:00am on 11 January 2012, event 3.');
  });

  test('draws the nine regions with a number each, and has the same as a table', async () => {
    const html = await read('/D90');
    const map = /<svg class="cw-map"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '';
    const texts = [...map.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

    expect(map.match(/<rect/g)).toHaveLength(9);
    expect(map).toContain('role="img"');
    expect(map).toContain('Yorkshire &amp; Humber 1');
    expect(texts).toEqual(expect.arrayContaining(['Eastern', '2', 'Yorkshire', '&amp; Humber', '1', 'London', '0']));
    const lines = /<caption[^>]*>Loans on the map<\/caption>[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    expect([...lines.matchAll(/<th scope="row"[^>]*>([^<]*)/g)]).toHaveLength(9);
    expect(textOf(lines)).toContain('Eastern 2 Cases : Eastern');
  });

  test('shows its rows in the tables it says, with names, bars and ways to the cases', async () => {
    const html = await read('/D90');

    expect(html).toMatch(
      /Bedford<\/td>\s*<td class="[^"]*numeric cw-barred">2 <svg class="cw-bar"[^>]*><rect width="100"/,
    );
    expect(html).toMatch(
      /Leeds<\/td>\s*<td class="[^"]*numeric cw-barred">1 <svg class="cw-bar"[^>]*><rect width="50"/,
    );
    expect(html).toContain(
      'href="/cases?workflow=desk-loan&amp;region=YH&amp;council=leeds">Cases of this region and council',
    );
    expect(html).toContain('<a class="govuk-link" href="/cases/desk-loan/a">a</a>');
    expect(textOf(html)).toContain('=1+1&lt;script&gt; Requested');
    expect(textOf(html)).toMatch(/Others There is nothing to show\./);
  });

  test('that says nothing of itself is shown all the same', async () => {
    const browser = await signedIn(at, 'ann', BORROWER);
    const { html } = await browser.get('/dashboards/D91');

    expect(textOf(html)).toContain('Workflow Reference Stage Since Desk loan a Requested 9 January 2012 at 10:00am');
    expect(html).toContain('href="/cases/desk-loan/a"');
  });

  test('has one main heading, and nothing in it that was not computed', async () => {
    for (const path of ['', '/D90', '/D90?asAt=2012-01-09']) {
      const html = await read(path);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/NaN|undefined|\[object Object\]|<script>| style=/);
    }
  });
});

describe('as it was on another day', () => {
  test('is asked for in a form, and then has an address of its own', async () => {
    const { status, location } = await librarian.get('/dashboards/D90?asAt-day=9&asAt-month=1&asAt-year=2012');
    expect([status, location]).toEqual([303, '/dashboards/D90?asAt=2012-01-09']);

    const html = await read('/D90?asAt=2012-01-09');
    expect(textOf(html)).toContain('As at the end of 9 January 2012.');
    expect(textOf(html)).toContain('Links lead to the cases as they are now.');
    expect(html).toMatch(/<dt>Loans in all<\/dt>\s*<dd>2<\/dd>/);
    expect(html).toContain('<a class="govuk-link" href="/dashboards/D90">Show it as it is now</a>');
    expect(html).toMatch(/name="asAt-day"[^>]* value="9"/);
  });

  test('with nothing given is as it is now', async () => {
    const { status, location } = await librarian.get('/dashboards/D90?asAt-day=&asAt-month=&asAt-year=');
    expect([status, location]).toEqual([303, '/dashboards/D90']);
  });

  test('on a day there is not is refused, with what was given kept', async () => {
    const { status, html } = await librarian.get('/dashboards/D90?asAt-day=31&asAt-month=2&asAt-year=2012');

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Loans by region – Casewright</title>');
    expect(html).toContain('href="#asAt-day"');
    expect(html).toMatch(/name="asAt-day"[^>]* value="31"/);
    expect((await librarian.get('/dashboards/D90?asAt=yesterday')).status).toBe(400);
  });
});

describe('the rows as CSV', () => {
  test('are those of the page, as at the same moment', async () => {
    const linkIn = (html: string) => /href="([^"]+)">Download the rows as CSV/.exec(html)?.[1] ?? '';
    expect(linkIn(await read('/D90'))).toBe('/dashboards/D90/rows.csv?asAt=2012-01-11T10%3A00%3A00.000Z');

    const then = linkIn(await read('/D90?asAt=2012-01-09'));
    const { html: csv, headers } = await librarian.get(then);
    expect(headers.get('content-type')).toContain('text/csv');
    expect(headers.get('content-disposition')).toBe('attachment; filename="D90.csv"');
    expect(csv.split('\r\n')).toEqual([
      'by,regionId,councilId,loans,id,itemId,stage',
      'council,E,bedford,2,,,',
      'loan,,,,a,a,requested',
      "loan,,,,b,'=1+1<script>,requested",
      '',
    ]);
  });

  test('are for those who may see the page', async () => {
    const browser = await signedIn(at, 'ann', BORROWER);
    expect((await browser.get('/dashboards/D90/rows.csv')).status).toBe(403);
  });
});

describe('who may not see a dashboard', () => {
  test('is told the roles it is for', async () => {
    const browser = await signedIn(at, 'ann', BORROWER);
    const { status, html } = await browser.get('/dashboards/D90');

    expect(status).toBe(403);
    expect(textOf(html)).toContain('The dashboard ‘Loans by region’ is for Librarian or Reviewer');
  });

  test('finds none where there is none', async () => {
    expect((await librarian.get('/dashboards/D99')).status).toBe(404);
  });

  test('is asked to sign in', async () => {
    expect((await openBrowser(at).get('/dashboards/D90')).location).toBe('/sign-in?next=%2Fdashboards%2FD90');
  });
});
