import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BORROWER, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;

beforeAll(async () => {
  at = await serverUnderTest();
});
afterAll(() => at.server.close());

describe('without a valid token', () => {
  test.each([
    ['GET', '/api/v1/workflows'],
    ['GET', '/api/v1/workflows/desk-loan'],
    ['GET', '/api/v1/workflows/desk-loan/diagram.svg'],
    ['POST', LOANS],
    ['POST', `${LOANS}/x/commands/ApproveLoan`],
    ['GET', `${LOANS}/x`],
    ['GET', `${LOANS}/x/events`],
    ['GET', `${LOANS}/x/diff?from=0&to=0`],
    ['GET', `${LOANS}/x/refusals`],
    ['GET', `${LOANS}/x/diagram.svg`],
    ['GET', `${LOANS}/x/related`],
    ['GET', '/api/v1/cases'],
    ['GET', '/api/v1/dashboards'],
    ['GET', '/api/v1/dashboards/D01'],
    ['GET', '/api/v1/saved-views'],
    ['GET', '/api/v1/saved-views/x'],
    ['PUT', '/api/v1/saved-views/x'],
    ['DELETE', '/api/v1/saved-views/x'],
    ['GET', '/api/v1/refusals'],
    ['GET', '/api/v1/events'],
    ['GET', '/api/v1/events/stream'],
    ['GET', '/api/v1/webhooks'],
    ['POST', '/api/v1/webhooks'],
    ['GET', '/api/v1/webhooks/x'],
    ['PATCH', '/api/v1/webhooks/x'],
    ['DELETE', '/api/v1/webhooks/x'],
    ['GET', '/api/v1/webhooks/x/deliveries'],
    ['POST', '/api/v1/webhooks/x/test'],
    ['POST', '/api/v1/webhooks/x/deliveries/1/retry'],
    ['GET', '/api/v1/directory/councils'],
    ['POST', '/api/v1/directory/import'],
    ['GET', '/%61pi/v1/workflows'],
    ['GET', '/api/v1/%77orkflows'],
  ])('%s %s is 401 and asks for one', async (method, path) => {
    for (const authorization of [undefined, 'Bearer nonsense', 'Basic YW5uOg==', 'Bearer ']) {
      const { status, headers, json } = await at.send(path, {
        method,
        ...(authorization === undefined ? {} : { headers: { authorization } }),
        ...(method === 'POST' ? { body: loan('x') } : {}),
      });

      expect([status, json.code]).toEqual([401, 'NOT_SIGNED_IN']);
      expect(headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  test.each(['/health/live', '/health/ready', '/metrics', '/openapi.json', '/asyncapi.json'])(
    '%s answers',
    async (path) => {
      expect((await at.send(path)).status).toBe(200);
    },
  );
});

describe('routes for some roles', () => {
  test.each([
    ['/api/v1/refusals', 'subscriber', 403],
    ['/api/v1/refusals', 'auditor', 200],
    ['/api/v1/events', 'cib-officer', 403],
    ['/api/v1/events', 'subscriber', 200],
    ['/api/v1/events', 'auditor', 200],
    ['/api/v1/directory/councils', 'borrower', 200],
  ])('%s as %s is %d', async (path, role, status) => {
    expect((await at.send(path, { headers: await at.signIn('p', { role }) })).status).toBe(status);
  });

  test('count the role that X-Role chooses, not the others', async () => {
    const both = await at.signIn('p', { role: 'auditor' }, BORROWER);

    expect((await at.send('/api/v1/refusals', { headers: both })).status).toBe(200);
    expect((await at.send('/api/v1/refusals', { headers: { ...both, 'X-Role': 'borrower' } })).status).toBe(403);
  });

  test('the directory is imported by cib-officers', async () => {
    const body = { councils: [{ id: 'york', name: 'York', regionId: 'YH' }] };
    const officer = await at.signIn('cat', { role: 'cib-officer' });
    const send = (headers: object, sent: unknown = body) =>
      at.send('/api/v1/directory/import', { body: sent, headers: { ...headers } });

    expect((await send(await at.signIn('ann', BORROWER))).status).toBe(403);
    expect((await send(officer)).json).toEqual({ changed: { councils: 1 } });
    expect((await send(officer, {})).json).toMatchObject({ code: 'VALIDATION', errors: [{ field: 'councils' }] });
    expect((await at.send('/api/v1/directory/councils', { headers: officer })).json.councils).toHaveLength(3);
    expect((await at.send('/api/v1/directory/nothing', { headers: officer })).status).toBe(404);
  });
});
