import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { openApiDocument } from '../src/openapi/openapi-document.js';
import type { definitionDocument } from '../src/workflows/definition-document.js';
import { BORROWER, memberAt, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

type Definition = ReturnType<typeof definitionDocument>;
type OpenApi = ReturnType<typeof openApiDocument>;

let at: ServerUnderTest;
let ann: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER);
});
afterAll(() => at.server.close());

describe('a workflow', () => {
  test('is described: stages, commands with their input, events, timers, roles', async () => {
    const { json } = await at.send<Definition>('/api/v1/workflows/desk-loan', { headers: ann });

    expect(json).toMatchObject({ name: 'desk-loan', title: 'Desk loan', version: 1 });
    expect(json.roles).toEqual(['librarian', 'borrower', 'council-officer', 'system']);
    expect(json.states).toContainEqual({ path: 'approved.out', title: 'Out', final: false });
    expect(json.states).toContainEqual({ path: 'returned', title: 'Returned', final: true });
    expect(json.states.map(({ path }) => path)).not.toContain('new');
    expect(json.commands).toContainEqual({
      ...{ name: 'CancelLoan', title: 'Cancel the loan', starts: false, roles: ['borrower', 'librarian'] },
      input: {
        ...{ type: 'object', required: ['reason'], additionalProperties: false },
        properties: { reason: { type: 'string', minLength: 1 } },
      },
    });
    expect(json.events).toContainEqual(expect.objectContaining({ name: 'LoanRenewed', version: 1 }));
    expect(json.timers).toContainEqual({
      ...{ name: 'approval', setBy: ['LoanRequested'], acts: 'when-the-day-is-over', then: 'StageOverdue' },
    });
  });

  test('is listed, and drawn', async () => {
    expect((await at.send('/api/v1/workflows', { headers: ann })).json.workflows).toHaveLength(1);
    expect((await at.send('/api/v1/workflows/desk-loan/diagram.svg', { headers: ann })).text).toMatch(/^<svg/);
    expect((await at.send('/api/v1/workflows/nothing', { headers: ann })).status).toBe(404);
  });
});

describe('the OpenAPI document', () => {
  test('has the routes of each workflow with the input of each command', async () => {
    const { json } = await at.send<OpenApi>('/openapi.json');

    expect(json.openapi).toBe('3.1.0');
    const renew = json.paths['/api/v1/cases/desk-loan/{id}/commands/RenewLoan'];
    expect(renew).toMatchObject({
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/desk-loan.RenewLoan' } } },
        },
      },
    });
    expect(json.components.schemas).toMatchObject({
      'desk-loan.RenewLoan': { properties: { note: { type: 'string' } } },
    });
    expect(json.paths['/api/v1/cases/desk-loan']).toHaveProperty('post.requestBody');
  });

  test('refers to nothing it does not have, and names each operation once', async () => {
    const { json, text } = await at.send<OpenApi>('/openapi.json');
    const refs = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path.split('/'));
    const dangling = refs.filter((path) => memberAt(json, path) === undefined);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map(([, id]) => id);

    expect(refs.length).toBeGreaterThan(20);
    expect(dangling).toEqual([]);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('the metrics', () => {
  test('count requests by route', async () => {
    await at.send('/api/v1/workflows', { headers: ann });
    const { text } = await at.send('/metrics');

    expect(text).toMatch(
      /casewright_http_request_seconds_count\{method="GET",route="\/api\/v1\/workflows",status="200"\} \d/,
    );
    expect(text).toMatch(/^casewright_log_position \d/m);
  });
});

describe('readiness', () => {
  test('fails when the store does not answer', async () => {
    const { runtime } = at;
    const head = () => Promise.reject(new Error('gone'));
    const broken = await serverUnderTest({ ...runtime, store: { ...runtime.store, head } });
    try {
      expect((await broken.send('/health/ready')).status).toBe(503);
      expect((await broken.send('/health/live')).status).toBe(200);
    } finally {
      await broken.server.close();
    }
  });
});
