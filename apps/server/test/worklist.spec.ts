import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { WorklistRow } from '@casewright/read-models';
import { runtimeWithReadModels } from './runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

type Listed = { readonly position: string; readonly cases: readonly WorklistRow[]; readonly next?: string };

let at: ServerUnderTest;
let librarian: { readonly authorization: string };
let ann: { readonly authorization: string };
const CASES = '/api/v1/cases';

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  librarian = await at.signIn('lib', LIBRARIAN);
  ann = await at.signIn('ann', BORROWER);
  const bob = await at.signIn('bob', BORROWER);
  for (const id of ['a1', 'a2', 'a3']) await at.send(LOANS, { body: loan(id), headers: ann });
  await at.send(LOANS, { body: loan('b1', { councilId: 'leeds', borrowerId: 'bob' }), headers: bob });
  await at.send(`${LOANS}/a2/commands/ApproveLoan`, { body: {}, headers: librarian });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const list = (query = '', headers: object = librarian) =>
  at.send<Listed>(`${CASES}${query}`, { headers: { ...headers } });
const ids = async (query: string, headers: object = librarian) =>
  (await list(`${query}${query === '' ? '?' : '&'}sort=id`, headers)).json.cases.map(({ id }) => id);

describe('the worklist', () => {
  test('shows cases with their stage in words and what is due next, and says how fresh it is', async () => {
    const { status, headers, json } = await list('?sort=id');

    expect(status).toBe(200);
    expect(json.position).toBe(headers.get('x-position'));
    expect(Number(json.position)).toBe(await at.runtime.store.head());
    expect(json.cases).toHaveLength(4);
    expect(json.cases[0]).toMatchObject({
      ...{ workflow: 'desk-loan', id: 'a1', title: 'Desk loan', stage: 'requested', stageTitle: 'Requested' },
      ...{ councilId: 'bedford', ownerId: 'ann', final: false, overdue: false, due: '2012-01-16' },
      nextDue: { name: 'approval', due: '2012-01-16', then: 'StageOverdue' },
    });
  });

  test.each([
    ['?workflow=desk-loan', ['a1', 'a2', 'a3', 'b1']],
    ['?stage=approved', ['a2']],
    ['?stage=requested&council=leeds', ['b1']],
    ['?council=leeds,bedford&stage=approved.waiting', ['a2']],
    ['?region=EE', []],
    ['?broker=b', []],
    ['?overdue=true', []],
    ['?overdue=false&final=false&stage=approved', ['a2']],
    ['?mine=true', []],
    ['?q=a', ['a1', 'a2', 'a3']],
    ['?q=', ['a1', 'a2', 'a3', 'b1']],
  ])('%s has %j', async (query, expected) => expect(await ids(query)).toEqual(expected));

  test('finds the cases that are mine', async () => {
    expect(await ids('?mine=true', ann)).toEqual(['a1', 'a2', 'a3']);
  });

  test('finds cases by the name of a council', async () => {
    const officer = await at.signIn('cat', { role: 'cib-officer' });
    const councils = [{ id: 'leeds', name: 'City of Leeds', regionId: 'YH' }];
    await at.send('/api/v1/directory/import', { body: { councils }, headers: officer });

    expect(await ids('?q=city', officer)).toEqual(['b1']);
  });

  test('links to the next page, with the same filters', async () => {
    const first = await list('?sort=-id&limit=3&overdue=false');
    const link = /^<(\/api\/v1\/cases\?[^>]+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await at.send<Listed>(link, { headers: librarian });

    expect(first.json.cases.map(({ id }) => id)).toEqual(['b1', 'a3', 'a2']);
    expect(new URLSearchParams(link.split('?')[1]).get('overdue')).toBe('false');
    expect(first.json.next).toBe(new URLSearchParams(link.split('?')[1]).get('cursor'));
    expect(second.json.cases.map(({ id }) => id)).toEqual(['a1']);
    expect(second.headers.get('link')).toBeNull();
  });

  test.each([
    ['?colour=red', 'colour'],
    ['?sort=colour', 'sort'],
    ['?overdue=perhaps', 'overdue'],
    ['?limit=0', 'limit'],
    ['?limit=1001', 'limit'],
    ['?cursor=nonsense', 'cursor'],
    [`?q=${'x'.repeat(101)}`, 'q'],
    ['?q=a&q=b', 'q'],
    ['?stage=', 'stage'],
  ])('%s is refused, for nobody would notice what is left out', async (query, field) => {
    const { status, json } = await at.send(`${CASES}${query}`, { headers: librarian });

    expect([status, json.code]).toEqual([400, 'VALIDATION']);
    expect(json.errors).toMatchObject([{ field }]);
  });

  test('comes as CSV: the whole list, or as much of it as is wanted', async () => {
    const csv = { ...librarian, accept: 'text/csv' };
    const { headers, text } = await list('?sort=id', csv);
    const lines = text.split('\r\n');

    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    expect(headers.get('content-disposition')).toBe('attachment; filename="cases.csv"');
    expect(lines[0]).toMatch(/^workflow,id,title,stage,/);
    expect(lines[1]).toMatch(
      /^desk-loan,a1,Desk loan,requested,Requested,false,bedford,,ann,,2012-01-16,false,,approval,/,
    );
    expect(lines).toHaveLength(6);
    const part = await list('?sort=id&limit=2', csv);
    expect(part.text.split('\r\n')).toHaveLength(4);
    expect(part.headers.get('link')).toContain('rel="next"');
  });
});

describe('whoever reads the worklist sees the cases they may read and no other', () => {
  test.each([
    ['a role of all cases', 'lib', LIBRARIAN, ['a1', 'a2', 'a3', 'b1']],
    ['the same role for one case', 'lib', { ...LIBRARIAN, caseId: 'a3' }, ['a3']],
    ['a person in their cases', 'bob', BORROWER, ['b1']],
    ['a person in nobody else’s', 'eve', BORROWER, []],
    ['a council', 'dan', { role: 'council-officer', orgId: 'bedford' }, ['a1', 'a2', 'a3']],
    ['a council without its id', 'dan', { role: 'council-officer' }, []],
    ['a role of the core team', 'cat', { role: 'cib-officer' }, ['a1', 'a2', 'a3', 'b1']],
    ['an auditor', 'aud', { role: 'auditor' }, ['a1', 'a2', 'a3', 'b1']],
    ['a subscriber', 'sub', { role: 'subscriber' }, []],
  ])('%s', async (_, personId, role, expected) => {
    const who = await at.signIn(personId, role);
    const listed = await ids('', who);
    const readable = await Promise.all(
      ['a1', 'a2', 'a3', 'b1'].map(async (id) =>
        (await at.send(`${LOANS}/${id}`, { headers: who })).status === 200 ? id : [],
      ),
    );

    expect(listed).toEqual(expected);
    expect(readable.flat()).toEqual(expected);
  });

  test('in the role they chose', async () => {
    const both = await at.signIn('bob', BORROWER, { role: 'auditor' });

    expect(await ids('', { ...both, 'X-Role': 'borrower' })).toEqual(['b1']);
  });
});

describe('what a case has to do with', () => {
  test('is told to those who may read it', async () => {
    const related = await at.send<{ readonly related: object[] }>(`${LOANS}/a1/related`, { headers: librarian });

    expect(related.json).toEqual({ position: expect.any(String), related: [], pending: [] });
    const eve = await at.signIn('eve', BORROWER);
    expect((await at.send(`${LOANS}/a1/related`, { headers: eve })).status).toBe(404);
  });
});

describe('saved views', () => {
  const VIEWS = '/api/v1/saved-views';
  const put = (name: string, body: unknown, headers: object = ann) =>
    at.send(`${VIEWS}/${encodeURIComponent(name)}`, { method: 'PUT', body, headers: { ...headers } });

  test('are kept under a name by the person who saves them, and seen by nobody else', async () => {
    const query = 'stage=requested&sort=-updated';
    expect((await put('What’s new?', { query: `?${query}` })).json).toEqual({ name: 'What’s new?', query });
    await put('Mine', { query: 'mine=true' });

    const saved = await at.send(`${VIEWS}/${encodeURIComponent('What’s new?')}`, { headers: ann });
    expect(saved.json).toEqual({ name: 'What’s new?', query });
    expect((await at.send(VIEWS, { headers: ann })).json).toMatchObject({ savedViews: [{ name: 'Mine' }, { query }] });
    expect((await at.send(VIEWS, { headers: librarian })).json).toEqual({ savedViews: [] });
    expect((await at.send(`${VIEWS}/Mine`, { headers: librarian })).status).toBe(404);
  });

  test('go when they are removed', async () => {
    await put('Old', { query: '' });
    const remove = () => at.send(`${VIEWS}/Old`, { method: 'DELETE', headers: ann });

    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  });

  test.each([
    ['x', {}],
    ['x', { query: 'colour=red' }],
    ['x', { query: 'stage=a', more: 1 }],
    ['x', { query: 'x'.repeat(2001) }],
    ['x'.repeat(61), { query: '' }],
    ['a\nb', { query: '' }],
  ])('%j with %j is not saved', async (name, body) => {
    expect((await put(name, body)).status).toBe(400);
  });
});
