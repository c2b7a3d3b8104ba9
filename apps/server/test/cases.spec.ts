import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;
let ann: { readonly authorization: string };
let librarian: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER);
  librarian = await at.signIn('lib', LIBRARIAN);
});
afterAll(() => at.server.close());

const start = (id: string, headers: object = {}) => at.send(LOANS, { body: loan(id), headers: { ...ann, ...headers } });
const act = (id: string, command: string, data: object, headers: object = {}) =>
  at.send(`${LOANS}/${id}/commands/${command}`, { body: data, headers: { ...librarian, ...headers } });

describe('starting a case', () => {
  test('answers 201 with the case, where it is and at which revision', async () => {
    const { status, headers, json } = await start('s1');

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${LOANS}/s1`);
    expect(headers.get('etag')).toBe('"0"');
    expect(json).toMatchObject({
      ...{ workflow: 'desk-loan', id: 's1', stream: 'deskLoan-s1', version: 1, revision: 0, stage: 'requested' },
      ...{ state: 'requested', final: false, data: { itemId: 's1', councilId: 'bedford' } },
      timers: [{ name: 'approval', due: '2012-01-16', then: 'StageOverdue' }],
      events: [{ type: 'LoanRequested', revision: 0, position: expect.any(String) }],
    });
    expect(json.commands).toContainEqual({ name: 'CancelLoan', allowed: true });
    expect(json.commands).toContainEqual(expect.objectContaining({ name: 'CollectLoan', allowed: false }));
  });

  test('shows correlation and causation without the dollar', async () => {
    const { headers, json } = await start('s2', { 'X-Correlation-Id': 'c-1', 'Idempotency-Key': 'k-1' });

    expect(headers.get('x-correlation-id')).toBe('c-1');
    expect(json.events[0]?.meta).toMatchObject({ correlationId: 'c-1', causationId: 'k-1', commandId: 'k-1' });
    expect(Object.keys(json.events[0]?.meta ?? {}).filter((name) => name.startsWith('$'))).toEqual([]);
  });

  test('makes an id where none is given, the same for the same key', async () => {
    const once = () => at.send(LOANS, { body: loan(), headers: { ...ann, 'Idempotency-Key': 'k-2' } });
    const [first, second] = [await once(), await once()];

    expect(first.json.id).toMatch(/^\w{1,64}$/);
    expect(second.json).toMatchObject({ id: first.json.id, revision: 0 });
    expect([first, second].map(({ headers }) => headers.get('idempotent-replay'))).toEqual([null, 'true']);
  });

  test('under a taken id is ALREADY_EXISTS', async () => {
    await start('s3');
    const { status, json } = await start('s3');

    expect(status).toBe(409);
    expect(json.code).toBe('ALREADY_EXISTS');
  });

  test('records on whose behalf', async () => {
    const { json } = await start('s4', { 'X-On-Behalf-Of': 'bob' });

    expect(json.events[0]?.meta.actor).toEqual({ personId: 'ann', role: 'borrower', onBehalfOf: 'bob' });
  });
});

describe('acting on a case', () => {
  test('answers the case after it, with the events just recorded', async () => {
    await start('a1');
    const { status, headers, json } = await act('a1', 'ApproveLoan', {});

    expect(status).toBe(200);
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({ revision: 1, stage: 'approved.waiting', events: [{ type: 'LoanApproved' }] });
  });

  test('answers the least when that is preferred', async () => {
    await start('a2');
    const { headers, json } = await act('a2', 'ApproveLoan', {}, { prefer: 'return=minimal' });

    expect(Object.keys(json)).toEqual(['revision', 'stage', 'events']);
    expect(headers.get('preference-applied')).toBe('return=minimal');
    expect(headers.get('etag')).toBe('"1"');
  });

  test('on a stale revision is 412, and nothing is appended', async () => {
    await start('a3');
    const { status, json } = await act('a3', 'ApproveLoan', {}, { 'If-Match': '"7"' });

    expect(status).toBe(412);
    expect(json.code).toBe('CONCURRENCY');
    expect((await at.send(`${LOANS}/a3`, { headers: ann })).json.revision).toBe(0);
  });

  test('on the revision it was meant for is accepted', async () => {
    await start('a4');

    expect((await act('a4', 'ApproveLoan', {}, { 'If-Match': '"0"' })).status).toBe(200);
  });

  test('twice under one key answers as the first time; another body under it is KEY_REUSED', async () => {
    await start('a5');
    const cancel = (reason: string) => act('a5', 'CancelLoan', { reason }, { 'Idempotency-Key': 'k-5' });
    const [first, again, other] = [await cancel('lost'), await cancel('lost'), await cancel('found')];

    expect(again.json).toMatchObject({ revision: 1, events: [{ id: first.json.events[0]?.id }] });
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect([other.status, other.json.code]).toEqual([422, 'KEY_REUSED']);
  });

  test('for trial decides and appends nothing', async () => {
    await start('a6');
    const { status, json } = await at.send(`${LOANS}/a6/commands/ApproveLoan?dryRun=true`, {
      ...{ body: {}, headers: librarian },
    });

    expect(status).toBe(200);
    expect(json).toMatchObject({ stage: 'approved.waiting', events: [], wouldRecord: [{ type: 'LoanApproved' }] });
    expect((await at.send(`${LOANS}/a6`, { headers: ann })).json).toMatchObject({ revision: 0, stage: 'requested' });
  });

  test('in a role that is not drawn is ROLE_NOT_ALLOWED, at a wrong stage INVALID_STATE with what is possible', async () => {
    await start('a7');
    const role = await act('a7', 'ApproveLoan', {}, ann);
    const stage = await act('a7', 'CollectLoan', {}, ann);

    expect([role.status, role.json.code]).toEqual([403, 'ROLE_NOT_ALLOWED']);
    expect([stage.status, stage.json.code]).toEqual([409, 'INVALID_STATE']);
    expect(stage.json.allowedCommands).toEqual(['ApproveLoan', 'CancelLoan']);
  });

  test('in one of several roles that fit needs X-Role', async () => {
    await start('a8');
    const both = await at.signIn('ann', BORROWER, LIBRARIAN);
    const unsaid = await act('a8', 'CancelLoan', { reason: 'lost' }, both);
    const said = await act('a8', 'CancelLoan', { reason: 'lost' }, { ...both, 'X-Role': 'librarian' });

    expect([unsaid.status, unsaid.json.code]).toEqual([400, 'AMBIGUOUS_ROLE']);
    expect(said.json.events[0]?.meta.actor.role).toBe('librarian');
  });

  test('against a rule is GUARD_FAILED with the rule', async () => {
    const { status, json } = await at.send(LOANS, {
      body: loan('g1', { councilId: 'atlantis' }),
      headers: ann,
    });

    expect(status).toBe(422);
    expect(json).toMatchObject({ code: 'GUARD_FAILED', ruleId: 'DL-R01', title: 'A rule does not allow it' });
  });

  test.each([
    ['/api/v1/cases/nothing/x/commands/ApproveLoan', 404],
    [`${LOANS}/nobody/commands/ApproveLoan`, 404],
    [`${LOANS}/a1/commands/Nothing`, 404],
    [`${LOANS}/a1/commands/__proto__`, 404],
  ])('%s answers %d', async (path, status) => {
    const got = await at.send(path, { body: {}, headers: librarian });

    expect([got.status, got.json.code]).toEqual([status, 'NOT_FOUND']);
  });
});

describe('reading a case', () => {
  beforeAll(async () => {
    await start('r1');
    await act('r1', 'ApproveLoan', {});
    await act('r1', 'CancelLoan', { reason: 'lost' });
  });
  const read = (rest: string, headers: object = ann) => at.send(`${LOANS}/r1${rest}`, { headers: { ...headers } });

  test('shows it now, and what the caller could do', async () => {
    const { json, headers } = await read('');

    expect(headers.get('etag')).toBe('"2"');
    expect(json).toMatchObject({ revision: 2, stage: 'cancelled', final: true, events: [] });
    expect(json.commands.map(({ allowed }) => allowed)).not.toContain(true);
  });

  test('shows it as it was at a revision or an instant, with nothing to do', async () => {
    expect((await read('?revision=0')).json).toMatchObject({ revision: 0, stage: 'requested', commands: [] });
    expect((await read('?at=2012-01-09T10:00:00Z')).json).toMatchObject({ revision: 2 });
    expect((await read('?revision=2')).json.commands).not.toEqual([]);
  });

  test.each(['?revision=3', '?at=2012-01-09T09:59:59Z'])('has nothing at %s', async (moment) => {
    expect((await read(moment)).status).toBe(404);
  });

  test('lists its history from a revision on', async () => {
    const { json } = await read('/events?from=1');

    expect(json.events.map(({ type }) => type)).toEqual(['LoanApproved', 'LoanCancelled']);
  });

  test('says what changed between two revisions', async () => {
    const { json } = await read('/diff?from=0&to=1');

    expect(json).toMatchObject({ from: { stage: 'requested' }, to: { stage: 'approved.waiting' } });
    expect(json.changes).toContainEqual({ path: '/data/collectBy', after: '2012-01-11' });
    expect(json.events.map(({ revision }) => revision)).toEqual([1]);
  });

  test('draws it, now and then', async () => {
    const now = await read('/diagram.svg');
    const then = await read('/diagram.svg?revision=0');

    expect(now.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(now.text).toMatch(/^<svg/);
    expect(then.text).not.toBe(now.text);
  });

  test('waits for the read models when asked, and says where they are', async () => {
    const { headers } = await read('', { ...ann, 'X-Wait-For': '1' });

    expect(Number(headers.get('x-position'))).toBeGreaterThan(0);
  });

  test.each([
    ['a role of the workflow that does not reach it', 'eve', BORROWER, 404],
    ['a council of another place', 'eve', { role: 'council-officer', orgId: 'leeds' }, 404],
    ['a subscriber', 'eve', { role: 'subscriber' }, 404],
    ['its council', 'dan', { role: 'council-officer', orgId: 'bedford' }, 200],
    ['the same role for another case', 'lib', { role: 'librarian', caseId: 'other' }, 404],
    ['a role of the core team', 'cat', { role: 'cib-officer' }, 200],
    ['an auditor', 'aud', { role: 'auditor' }, 200],
  ])('%s', async (_, personId, role, status) => {
    const who = await at.signIn(personId, role);
    const answers = await Promise.all(
      ['', '/events', '/diff?from=0&to=1', '/diagram.svg'].map((rest) => read(rest, who)),
    );

    expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
  });
});
