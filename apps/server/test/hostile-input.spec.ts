import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  BORROWER,
  loan,
  LOANS,
  serverUnderTest,
  type Body,
  type Got,
  type ServerUnderTest,
} from './server-under-test.js';

let at: ServerUnderTest;
let ann: { readonly authorization: string };
let headBefore: number;

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER);
  await at.send(LOANS, { body: loan('there'), headers: ann });
});
afterAll(() => at.server.close());
beforeEach(async () => {
  headBefore = await at.runtime.store.head();
});
afterEach(async () => {
  expect(await at.runtime.store.head()).toBe(headBefore);
});

const start = (body: unknown, headers: object = {}) =>
  at.send(LOANS, { method: 'POST', body, headers: { ...ann, ...headers } });

const expectProblem = ({ status, headers, json }: Got<Body>, expected: number, code: string) => {
  expect([status, json.code]).toEqual([expected, code]);
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(json).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String),
    status,
  });
};

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('a hostile body', () => {
  test.each([
    ['no JSON', '{"command":'],
    ['a comment', '{} // no'],
    ['nesting beyond 64 levels', nested(65)],
    ['nesting of 200,000 levels', nested(200_000)],
    ['a __proto__ member', '{"command":"RequestLoan","data":{"__proto__":{"admin":true}}}'],
    ['an escaped __proto__ member', '{"command":"RequestLoan","data":{"\\u005f_proto__":{"admin":true}}}'],
    ['a constructor.prototype member', '{"data":{"constructor":{"prototype":{"admin":true}}}}'],
    ['nothing', ''],
    ['a list', []],
    ['a text', '"RequestLoan"'],
    ['null', 'null'],
    ['a number', '1e309'],
    ['an unknown member', { ...loan('x'), admin: true }],
    ['an unknown member in the data', loan('x', { admin: true })],
    ['no data', { command: 'RequestLoan' }],
    ['data that is a list', { command: 'RequestLoan', data: [] }],
    ['a command that is no text', { command: ['RequestLoan'], data: {} }],
    ['an id with a hyphen', loan('a-b')],
    ['an id with a slash', loan('../x')],
    ['an empty id', loan('')],
    ['an id of 65 characters', loan('a'.repeat(65))],
    ['an id that ends in a line break', loan('abc\n')],
  ])('with %s is VALIDATION', async (_, body) => {
    expectProblem(await start(body), 400, 'VALIDATION');
  });

  test('names each field that is wrong', async () => {
    const { json } = await start({ ...loan('a-b'), admin: true });

    expect(json.errors).toEqual([
      { field: 'id', message: 'Use 1 to 64 letters, digits and underscores' },
      { field: 'admin', message: 'There is no such field' },
    ]);
  });

  test('of brackets inside a text is as deep as it looks to JSON', async () => {
    const { json } = await start({ command: '['.repeat(500), data: {} });

    expect(json.code).toBe('NOT_FOUND');
  });

  test('that is not UTF-8 is VALIDATION', async () => {
    const answer = await fetch(at.server.url + LOANS, {
      method: 'POST',
      headers: { ...ann, 'content-type': 'application/json' },
      body: Buffer.concat([Buffer.from('{"command":"'), Buffer.from([0xc3, 0x28]), Buffer.from('","data":{}}')]),
    });

    expect([answer.status, ((await answer.json()) as Body).detail]).toEqual([400, 'The body is not UTF-8']);
  });

  test('beyond 1 MiB is TOO_LARGE', async () => {
    expectProblem(await start(JSON.stringify(loan('x', { itemId: 'x'.repeat(1024 * 1024) }))), 413, 'TOO_LARGE');
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])(
    'of type %s is NOT_SUPPORTED',
    async (type) => {
      expectProblem(await start(JSON.stringify(loan('x')), { 'content-type': type }), 415, 'NOT_SUPPORTED');
    },
  );

  test('of an action is as hostile as that of a start', async () => {
    for (const body of ['[]', 'null', '""', '{"__proto__":{}}', ''])
      expectProblem(
        await at.send(`${LOANS}/there/commands/CancelLoan`, { method: 'POST', body, headers: ann }),
        400,
        'VALIDATION',
      );
  });
});

describe('a hostile address', () => {
  test.each([
    ['/api/v1/cases/%zz/x', 400, 'VALIDATION'],
    ['/api/v1/cases/desk-loan/%c3%28', 400, 'VALIDATION'],
    [`${LOANS}/${'a'.repeat(300)}`, 414, 'TOO_LARGE'],
    [`${LOANS}/there%00`, 404, 'NOT_FOUND'],
    [`${LOANS}/%2e%2e%2fthere`, 404, 'NOT_FOUND'],
    ['/api/v1/cases/__proto__/constructor', 404, 'NOT_FOUND'],
    ['/api/v1/cases/constructor/there', 404, 'NOT_FOUND'],
    ['/api/v1/nothing', 404, 'NOT_FOUND'],
    ['//api/v1/workflows', 404, 'NOT_FOUND'],
    ['/API/v1/workflows', 404, 'NOT_FOUND'],
  ])('%s', async (path, status, code) => {
    expectProblem(await at.send(path, { headers: ann }), status, code);
  });

  test.each([
    ['?revision=abc', 'revision'],
    ['?revision=-1', 'revision'],
    ['?revision=1e3', 'revision'],
    ['?revision=99999999999999999999', 'revision'],
    ['?revision=1&revision=2', 'revision'],
    ['?revision=', 'revision'],
    ['?at=yesterday', 'at'],
    ['?at=2012-01-09', 'at'],
    ['?at=2012-13-09T10:00:00Z', 'at'],
    ['?revision=0&at=2012-01-09T10:00:00Z', 'at'],
    ['/events?from=x', 'from'],
    ['/diff?from=0', 'to'],
    ['/diff?from=1&to=0', 'from'],
  ])('%s names %s', async (rest, field) => {
    const answer = await at.send(`${LOANS}/there${rest}`, { headers: ann });

    expectProblem(answer, 400, 'VALIDATION');
    expect(answer.json.errors).toEqual([{ field, message: expect.any(String) }]);
  });

  test('with another method is not found', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expectProblem(await at.send(`${LOANS}/there`, { method, headers: ann }), 404, 'NOT_FOUND');
  });
});

describe('a hostile header', () => {
  test.each([
    ['Idempotency-Key', 'two words'],
    ['Idempotency-Key', 'x'.repeat(201)],
    ['Idempotency-Key', ''],
    ['If-Match', '4'],
    ['If-Match', '"1", "2"'],
    ['X-Correlation-Id', 'two words'],
    ['X-On-Behalf-Of', 'ä'],
    ['X-Role', 'a, b'],
  ])('%s: %s is VALIDATION naming it', async (name, value) => {
    const answer = await start(loan('x'), { [name]: value });

    expectProblem(answer, 400, 'VALIDATION');
    expect(answer.json.errors).toMatchObject([{ field: name }]);
  });

  test('X-Wait-For that is no position is VALIDATION', async () => {
    expectProblem(await at.send(`${LOANS}/there`, { headers: { ...ann, 'X-Wait-For': 'soon' } }), 400, 'VALIDATION');
  });

  test('of 64 KB is 431', async () => {
    const { port } = new URL(at.server.url);
    const status = await new Promise((resolve, reject) => {
      httpRequest(
        { port, host: '127.0.0.1', path: LOANS, headers: { ...ann, 'x-long': 'x'.repeat(65_536) } },
        (answer) => {
          answer.resume();
          resolve([answer.statusCode, answer.headers['content-type']]);
        },
      )
        .on('error', reject)
        .end();
    });

    expect(status).toEqual([431, 'application/problem+json; charset=utf-8']);
  });

  test('that is not HTTP is answered with a problem on the bare socket', async () => {
    const { port } = new URL(at.server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      connect(Number(port), '127.0.0.1')
        .on('data', (chunk) => (text += chunk.toString()))
        .on('error', reject)
        .on('close', () => resolve(text))
        .end('NOT HTTP\r\n\r\n');
    });

    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('"code":"VALIDATION"');
  });
});

describe('a failure nobody foresaw', () => {
  test('is INTERNAL with a reference and no detail', async () => {
    const broken = await serverUnderTest({
      ...at.runtime,
      engine: { ...at.runtime.engine, execute: () => Promise.reject(new Error('secret of the store')) },
    });
    try {
      const { status, text, json } = await broken.send(LOANS, {
        body: loan('x'),
        headers: await broken.signIn('ann', BORROWER),
      });

      expect([status, json.code]).toEqual([500, 'INTERNAL']);
      expect(json.reference).toMatch(/^[0-9a-f-]{36}$/);
      expect(text).not.toContain('secret');
    } finally {
      await broken.server.close();
    }
  });
});
