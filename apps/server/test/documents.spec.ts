import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

const NOTE = 'read to my mother in hospital';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SLIP = `${LOANS}/s1/documents/slip`;

type Slip = { readonly revision: number; readonly tables: readonly { readonly rows: readonly string[][] }[] };

let at: ServerUnderTest;
let ann: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER, LIBRARIAN);
  const act = (command: string, data: object, role: string) =>
    at.send(`${LOANS}/s1/commands/${command}`, { body: data, headers: { ...ann, 'X-Role': role } });

  await at.send(LOANS, { body: loan('s1'), headers: { ...ann, 'X-Role': 'borrower' } });
  await act('ApproveLoan', {}, 'librarian');
  await act('CollectLoan', {}, 'borrower');
  await act('RenewLoan', { note: NOTE }, 'borrower');
});
afterAll(() => at.server.close());

const slip = (query = '', headers: object = ann) => at.send<Slip>(`${SLIP}${query}`, { headers: { ...headers } });

describe('a document of a case', () => {
  test('is listed with the workflow', async () => {
    const { json } = await at.send<{ documents: object[] }>('/api/v1/workflows/desk-loan', { headers: ann });
    expect(json.documents).toEqual([{ name: 'slip', title: 'Slip' }]);
  });

  test('is JSON with where it comes from, unless something else is wanted', async () => {
    const { status, json } = await slip();

    expect(status).toBe(200);
    expect(json).toEqual({
      ...{ workflow: 'desk-loan', id: 's1', revision: 3, name: 'slip', title: 'Loan s1' },
      header: [
        { label: 'Borrower', value: 'ann' },
        { label: 'Council', value: 'bedford' },
      ],
      tables: [
        {
          caption: 'What is lent',
          columns: ['Item', 'Collect by', 'Note'],
          rows: [['s1', '2012-01-11', NOTE]],
        },
      ],
    });
  });

  test.each([
    ['application/json', 'json', 'application/json; charset=utf-8', null],
    ['text/csv', 'csv', 'text/csv; charset=utf-8; header=present', 'attachment; filename="s1-slip.csv"'],
    ['text/html', 'html', 'text/html; charset=utf-8', null],
    [DOCX, 'docx', DOCX, 'attachment; filename="s1-slip.docx"'],
  ])('comes as %s for those who accept it, and for a link that says %s', async (accept, format, type, disposition) => {
    const answers = [
      await slip('', { ...ann, accept }),
      await slip(`?format=${format}`, { ...ann, accept: 'image/png' }),
    ];

    for (const { status, headers } of answers)
      expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
        200,
        type,
        disposition,
      ]);
  });

  test('is a page for a browser, which may load nothing and is given no style but its own', async () => {
    const { headers, text } = await slip('', { ...ann, accept: 'text/html,application/xml;q=0.9,*/*;q=0.8' });

    expect(text).toContain('<h1>Loan s1</h1>');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('is the bytes of a file for a word processor', async () => {
    const response = await fetch(`${at.server.url}${SLIP}?format=docx`, { headers: ann });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
  });

  test('is also what it was', async () => {
    expect((await slip('?revision=1')).json).toMatchObject({
      revision: 1,
      tables: [{ rows: [['s1', '2012-01-11', '']] }],
    });
    expect((await slip('?at=2012-01-09T10:00:00Z')).json).toMatchObject({ revision: 3 });
    expect((await slip('?revision=1&at=2012-01-09T10:00:00Z')).status).toBe(400);
  });

  test('is not there before there is one, which says why', async () => {
    expect((await slip('?revision=0')).json).toMatchObject({
      ...{ status: 404, code: 'NOT_FOUND', detail: 'The loan has not been approved yet.' },
    });
  });

  test('is not there under another name, not even that of something every object has', async () => {
    for (const name of ['receipt', 'toString', '__proto__'])
      expect((await at.send(`${LOANS}/s1/documents/${name}`, { headers: ann })).status).toBe(404);
  });

  test('comes in no other format', async () => {
    expect((await slip('?format=pdf')).json).toMatchObject({ code: 'VALIDATION', errors: [{ field: 'format' }] });
  });

  test('is there for those only who may read the case', async () => {
    const bob = await at.signIn('bob', BORROWER);
    expect((await slip('', bob)).json).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await slip('', {})).status).toBe(401);
  });

  test('keeps private texts from those who read every case without taking part', async () => {
    const finance = await at.signIn('fin', { role: 'finance' });
    const auditor = await at.signIn('aud', { role: 'auditor' });
    const showsIt = async (reader: object) =>
      Promise.all(
        ['json', 'csv', 'html'].map(async (format) => (await slip(`?format=${format}`, reader)).text.includes(NOTE)),
      );

    expect(await showsIt(finance)).toEqual([false, false, false]);
    expect(await showsIt(auditor)).toEqual([true, true, true]);
  });
});
