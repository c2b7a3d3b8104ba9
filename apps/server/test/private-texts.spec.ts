import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

const NOTE = 'read to my mother in hospital';

let at: ServerUnderTest;
let ann: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER, LIBRARIAN);
  const act = (command: string, data: object, role: string) =>
    at.send(`${LOANS}/p1/commands/${command}`, { body: data, headers: { ...ann, 'X-Role': role } });

  await at.send(LOANS, { body: loan('p1'), headers: { ...ann, 'X-Role': 'borrower' } });
  await act('ApproveLoan', {}, 'librarian');
  await act('CollectLoan', {}, 'borrower');
  await act('RenewLoan', { note: NOTE }, 'borrower');
});
afterAll(() => at.server.close());

const everything = async (reader: { readonly authorization: string }) => {
  const paths = ['', '/events', '/diff?from=0&to=3'];
  const read = await Promise.all(paths.map((path) => at.send(`${LOANS}/p1${path}`, { headers: reader })));
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200]);
  return read.map(({ text }) => text.includes(NOTE));
};

test('who takes part in a case reads its private texts, and so does an auditor', async () => {
  expect(await everything(ann)).toEqual([true, true, true]);
  expect(await everything(await at.signIn('aud', { role: 'auditor' }))).toEqual([true, true, true]);
});

test('who reads every case without taking part does not', async () => {
  expect(await everything(await at.signIn('fin', { role: 'finance' }))).toEqual([false, false, false]);
});

test('the feed is the public copy', async () => {
  const { text } = await at.send('/api/v1/events', { headers: await at.signIn('service', { role: 'subscriber' }) });

  expect(text).toContain('casewright.desk-loan.LoanRenewed.v1');
  expect(text).not.toContain(NOTE);
});
