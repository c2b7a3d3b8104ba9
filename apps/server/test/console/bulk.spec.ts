import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeWithReadModels } from '../runtime-with-read-models.js';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { fieldsIn, textOf } from './form-in.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;
let librarian: Browser;
let token: { readonly authorization: string };

const SCRIPT = '<script>alert(1)</script>';

beforeAll(async () => {
  at = await serverUnderTest(await runtimeWithReadModels());
  librarian = await signedIn(at, 'lib', LIBRARIAN);
  token = await at.signIn('lib', LIBRARIAN);
  const ann = await at.signIn('ann', BORROWER);
  for (const id of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']) await at.send(LOANS, { body: loan(id), headers: ann });
  await act('a3', 'ApproveLoan');
  await act('a4', 'CancelLoan', { reason: 'lost' });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.close();
});

const act = (id: string, command: string, body: object = {}) =>
  at.send(`${LOANS}/${id}/commands/${command}`, { body, headers: token });
const eventsOf = async (id: string) =>
  (await at.runtime.engine.history('desk-loan', id)).map(({ type, meta }) => [type, meta.commandId] as const);
const keys = (...ids: readonly string[]) => ids.map((id) => `desk-loan/${id}`);

/** What a browser sends of the form of a page, fields that are there several times included. */
const formIn = (html: string): Readonly<Record<string, string | readonly string[]>> => {
  const several = (name: string) =>
    [...html.matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  return { ...fieldsIn(html), _case: several('_case'), _skipped: several('_skipped') };
};

/** The pages up to the one that says what would come of it. */
const checked = async (ids: readonly string[], command: string, answers: Readonly<Record<string, string>> = {}) => {
  await librarian.get('/cases');
  const { html: choice } = await librarian.post('/cases/bulk', { _case: keys(...ids), _list: 'sort=id' });
  const { html: form } = await librarian.post('/cases/bulk/form', { ...formIn(choice), _command: command });
  if (Object.keys(answers).length === 0) return form;
  return (await librarian.post('/cases/bulk/check', { ...formIn(form), ...answers })).html;
};

describe('choosing cases', () => {
  test('is asked for where none is chosen, on the list they are chosen from', async () => {
    await librarian.get('/cases');
    const { status, html } = await librarian.post('/cases/bulk', { _list: 'stage=requested&sort=id' });

    expect([status, /<title>([^<]*)/.exec(html)?.[1]]).toEqual([400, 'Error: Cases – Casewright']);
    expect(html).toContain('href="#case-1">Choose at least one case');
    expect(textOf(html)).toContain('Stage: Requested');
  });

  test('ends at a hundred', async () => {
    await librarian.get('/cases');
    const many = Array.from({ length: 101 }, (_, index) => `desk-loan/x${index}`);
    const { status, html } = await librarian.post('/cases/bulk', { _case: many });
    expect([status, textOf(html)]).toEqual([400, expect.stringContaining('Choose at most 100 cases')]);
  });

  test('does not reach cases that somebody cannot see', async () => {
    const eve = await signedIn(at, 'eve', BORROWER);
    await eve.get('/cases');
    const answers = await Promise.all([keys('a1'), keys('nothing')].map((_case) => eve.post('/cases/bulk', { _case })));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

describe('what is done to the chosen cases', () => {
  test('is one of the things a role does in them: for how many of them it is possible, the most first', async () => {
    await librarian.get('/cases');
    const { html } = await librarian.post('/cases/bulk', { _case: keys('a1', 'a2', 'a3', 'a4') });
    const text = textOf(html);

    expect([...html.matchAll(/name="_command" type="radio" value="(\w+)"/g)].map(([, name]) => name)).toEqual([
      ...['CancelLoan', 'ApproveLoan', 'ReturnLoan'],
    ]);
    expect(text).toContain('Cancel the loan Possible for 3 of 4 cases');
    expect(text).toContain('What is possible for none of them now Renew the loan');
    expect(text).not.toContain('Collect the item');
  });

  test('has to be chosen', async () => {
    await librarian.get('/cases');
    const { status, html } = await librarian.post('/cases/bulk/form', { _case: keys('a1') });
    expect([status, textOf(html)]).toEqual([400, expect.stringContaining('Error: Choose what you want to do')]);
  });

  test.each(['LapseLoan', 'CollectLoan', 'RequestLoan', 'toString', 'Nothing'])('is not %s', async (_command) => {
    await librarian.get('/cases');
    const { status, html } = await librarian.post('/cases/bulk/form', { _case: keys('a1'), _command });
    expect([status, textOf(html)]).toEqual([400, expect.stringContaining('Choose something that your role does')]);
  });

  test('needs its answers, once for all of them', async () => {
    await librarian.get('/cases');
    const asked = { _case: keys('a1', 'a2'), _command: 'CancelLoan' };
    expect(textOf((await librarian.post('/cases/bulk/form', asked)).html)).toContain('2 cases Cancel the loan Reason');

    const { status, html } = await librarian.post('/cases/bulk/check', { ...asked, reason: ' ' });
    expect([status, /<title>([^<]*)/.exec(html)?.[1]]).toEqual([400, 'Error: Cancel the loan – 2 cases – Casewright']);
    expect(html).toContain('href="#reason"');
  });
});

describe('before anything is recorded', () => {
  test('it is said in which cases it would succeed, and why not in the others', async () => {
    const before = await at.runtime.store.head();
    const html = await checked(['a1', 'a4'], 'CancelLoan', { reason: SCRIPT });
    const text = textOf(html);

    expect(text).toContain('It will be done in 1 of 2 cases');
    expect(text).toContain('a1 Desk loan, bedford Requested Will be done');
    expect(text).toContain('a4 Desk loan, bedford Cancelled Will be skipped ‘Cancel the loan’ is not possible while');
    expect(text).toContain(SCRIPT);
    expect(html).not.toMatch(/<script(?![^>]* src=)|<style| style=/);
    expect(formIn(html)).toMatchObject({ _case: ['desk-loan/a1/0'], _skipped: ['desk-loan/a4'], reason: SCRIPT });
    expect(await at.runtime.store.head()).toBe(before);
  });

  test('the answers can be changed, for all of the cases', async () => {
    const html = await checked(['a1', 'a4'], 'CancelLoan', { reason: 'flood' });
    const changing = await librarian.post('/cases/bulk/check', { ...formIn(html), _do: 'change' });

    expect(formIn(changing.html)).toMatchObject({ _case: keys('a1', 'a4'), _skipped: [], reason: 'flood' });
  });

  test('there is nothing to confirm where it would succeed in none', async () => {
    await librarian.get('/cases');
    const asked = { _case: keys('a4'), _command: 'ApproveLoan' };
    const text = textOf((await librarian.post('/cases/bulk/form', asked)).html);
    expect(text).toContain('It will be done in 0 of 1 case');
    expect(text).not.toContain('Approve the loan in');
  });
});

describe('once it is confirmed', () => {
  test('it is done where it can be, left alone where a case has changed, and each case says what came of it', async () => {
    const html = await checked(['a1', 'a2', 'a4'], 'CancelLoan', { reason: 'flood' });
    await act('a2', 'ApproveLoan');
    const sent = formIn(html);
    const { status, html: result } = await librarian.post('/cases/bulk/done', sent);
    const text = textOf(result);

    expect(status).toBe(200);
    expect(text).toContain('Done in 1 of 3 cases');
    expect(text).toContain('a1 Desk loan, bedford Cancelled Done');
    expect(text).toContain('a2 Desk loan Not done The case has changed since you checked it.');
    expect(text).toContain('a4 Desk loan Skipped');
    expect((await eventsOf('a1')).at(-1)).toEqual(['LoanCancelled', `${sent['_key'] as string}:desk-loan/a1`]);
    expect((await eventsOf('a2')).at(-1)?.[0]).toBe('LoanApproved');

    const head = await at.runtime.store.head();
    expect(textOf((await librarian.post('/cases/bulk/done', sent)).html)).toBe(text);
    expect(await at.runtime.store.head()).toBe(head);
  });

  test('a form that is sent twice at once records once', async () => {
    const sent = formIn(await checked(['b1', 'b2'], 'ApproveLoan'));
    const both = await Promise.all([
      librarian.post('/cases/bulk/done', sent),
      librarian.post('/cases/bulk/done', sent),
    ]);

    expect(both.map(({ html }) => textOf(html))).toEqual(
      both.map(() => expect.stringContaining('Done in 2 of 2 cases')),
    );
    expect(await eventsOf('b1')).toHaveLength(2);
  });

  test('the way back leads to the list as it was', async () => {
    expect(await checked(['b1'], 'CancelLoan')).toContain('href="/cases?sort=id"');
  });

  test.each(['', '/form', '/check', '/done'])('the address /cases/bulk%s leads to the list again', async (step) => {
    expect(await librarian.get(`/cases/bulk${step}`)).toMatchObject({ status: 303, location: '/cases' });
  });

  test('no form without its key is carried out', async () => {
    await librarian.get('/cases');
    const { status } = await librarian.post('/cases/bulk/done', {
      _case: keys('b1'),
      _command: 'CancelLoan',
      reason: 'x',
    });
    expect([status, (await eventsOf('b1')).length]).toEqual([400, 2]);
  });
});
