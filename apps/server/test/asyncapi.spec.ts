import { Parser } from '@asyncapi/parser';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { eventCatalogue } from '@casewright/subscriptions';
import { memberAt, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;
beforeAll(async () => void (at = await serverUnderTest()));
afterAll(() => at.server.close());

test('the AsyncAPI document is one, without errors or warnings', async () => {
  const { status, text } = await at.send('/asyncapi.json');
  const { document, diagnostics } = await new Parser().parse(text);

  expect(status).toBe(200);
  expect(diagnostics.filter(({ severity }) => Number(severity) <= 1)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  expect(document?.operations().all()).toHaveLength(2);
}, 60_000);

test('it has every event with the schema of its data', async () => {
  const { json } = await at.send<object>('/asyncapi.json');
  const catalogue = eventCatalogue(at.runtime.registry);

  expect(catalogue.length).toBeGreaterThan(5);
  for (const { name, schema, type } of catalogue) {
    expect(memberAt(json, ['components', 'schemas', name])).toEqual(schema);
    expect(memberAt(json, ['components', 'messages', name, 'name'])).toBe(type);
    expect((await at.send(`/schemas/${name}.json`)).json).toMatchObject(schema);
  }
});

test('a schema there is not is not found', async () => {
  expect((await at.send('/schemas/desk-loan.LoanRequested.v9.json')).status).toBe(404);
});
