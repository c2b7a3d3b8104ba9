import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CloudEvent } from '@casewright/subscriptions';
import { BORROWER, LIBRARIAN, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

let at: ServerUnderTest;
let ann: { readonly authorization: string };
let subscriber: { readonly authorization: string };

beforeAll(async () => {
  at = await serverUnderTest();
  ann = await at.signIn('ann', BORROWER, LIBRARIAN);
  subscriber = await at.signIn('service', { role: 'subscriber' });
  for (const id of ['c1', 'c2', 'c3']) {
    await at.send(LOANS, { body: loan(id), headers: ann });
    await at.send(`${LOANS}/${id}/commands/ApproveLoan`, { body: {}, headers: ann });
  }
});
afterAll(() => at.server.close());

const feed = (query = '') => at.send<readonly CloudEvent[]>(`/api/v1/events${query}`, { headers: subscriber });

describe('the feed in pages', () => {
  test('is the log of cases in order, as CloudEvents', async () => {
    const { headers, json } = await feed();

    expect(headers.get('content-type')).toBe('application/cloudevents-batch+json; charset=utf-8');
    expect(json.map(({ subject, type }) => [subject, type])).toEqual(
      ['c1', 'c2', 'c3'].flatMap((id) => [
        [id, 'casewright.desk-loan.LoanRequested.v1'],
        [id, 'casewright.desk-loan.LoanApproved.v1'],
      ]),
    );
    expect(json[0]).toMatchObject({
      ...{ specversion: '1.0', source: '/cases/desk-loan/c1', datacontenttype: 'application/json' },
      ...{ time: '2012-01-09T10:00:00.000Z', stage: 'requested', revision: 0 },
      sequence: expect.stringMatching(/^\d+$/),
      data: { itemId: 'c1', councilId: 'bedford', borrowerId: 'ann' },
    });
  });

  test('holds no ledger, though ledgers are in the log', async () => {
    const { json } = await feed('?limit=1000');

    expect(await at.runtime.store.head()).toBeGreaterThan(json.length);
  });

  test('goes on after a position and ends at the limit', async () => {
    const [first, second] = (await feed('?limit=2')).json;
    const rest = await feed(`?after=${second?.sequence}&limit=1000`);

    expect(first?.subject).toBe('c1');
    expect(rest.json).toHaveLength(4);
    expect((await feed(`?after=${rest.json[3]?.sequence}`)).json).toEqual([]);
  });

  test.each([
    ['?type=LoanApproved', 3],
    ['?type=LoanApproved,LoanRequested', 6],
    ['?type=LoanApproved&type=LoanRequested', 6],
    ['?type=casewright.desk-loan.LoanApproved.v1', 3],
    ['?type=casewright.desk-loan.LoanApproved.v2', 0],
    ['?workflow=desk-loan', 6],
    ['?type=Nothing', 0],
  ])('lets %s through', async (query, count) => {
    expect((await feed(query)).json).toHaveLength(count);
  });

  test.each(['?after=x', '?after=-1', '?after=999999', '?limit=0', '?limit=1001', '?type=a%20b', '?type='])(
    'does not understand %s',
    async (query) => {
      expect((await feed(query)).json).toMatchObject({ status: 400, code: 'VALIDATION' });
    },
  );

  test('of a workflow there is not is not found', async () => {
    expect((await feed('?workflow=nothing')).status).toBe(404);
  });

  test('names a schema that the server describes', async () => {
    const [event] = (await feed('?limit=1')).json;
    const described: unknown = await (await fetch(event?.dataschema ?? '')).json();

    expect(described).toMatchObject({
      ...{ $id: event?.dataschema, type: 'object', properties: { itemId: { type: 'string' } } },
    });
  });
});

/** Reads a stream until it has brought so many events. */
const follow = async (query: string, headers: object, count: number, meanwhile?: () => Promise<unknown>) => {
  const leaving = new AbortController();
  const response = await fetch(`${at.server.url}/api/v1/events/stream${query}`, {
    ...{ headers: { ...subscriber, ...headers }, signal: leaving.signal },
  });
  let text = '';
  await meanwhile?.();
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.split('\ndata: ').length > count) break;
  }
  leaving.abort();

  const blocks = text.split('\n\n').filter((block) => block.startsWith('id: '));
  return {
    response,
    text,
    events: blocks.map((block) => {
      const [id = '', data = ''] = block.split('\n');
      return { id: id.slice(4), event: JSON.parse(data.slice(6)) as CloudEvent };
    }),
  };
};

describe('the feed as a stream', () => {
  test('brings what there is, then what comes', async () => {
    const { response, text, events } = await follow('', {}, 7, async () =>
      at.send(LOANS, { body: loan('late'), headers: ann }),
    );

    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(text).toMatch(/^retry: 3000\n\n/);
    expect(events.map(({ event }) => event.subject)).toEqual(['c1', 'c1', 'c2', 'c2', 'c3', 'c3', 'late']);
    expect(events.every(({ id, event }) => id === event.sequence)).toBe(true);
  });

  test('goes on after Last-Event-ID', async () => {
    const [, second] = (await feed()).json;
    const { events } = await follow('', { 'Last-Event-ID': second?.sequence }, 1);

    expect(events[0]?.event.subject).toBe('c2');
  });

  test('brings only the types asked for', async () => {
    const { events } = await follow('?type=LoanApproved', {}, 3);

    expect(events.slice(0, 3).map(({ event }) => event.type)).toEqual(
      Array(3).fill('casewright.desk-loan.LoanApproved.v1'),
    );
  });

  test('does not understand a position that was never given', async () => {
    const { json } = await at.send('/api/v1/events/stream', { headers: { ...subscriber, 'Last-Event-ID': '99999' } });

    expect(json).toMatchObject({ status: 400, errors: [{ field: 'Last-Event-ID' }] });
  });

  test('ends when the server closes', async () => {
    const other = await serverUnderTest(at.runtime);
    const headers = await other.signIn('service', { role: 'subscriber' });
    const response = await fetch(`${other.server.url}/api/v1/events/stream`, { headers });

    await other.server.close();

    expect(await response.text()).toContain('id: ');
  });
});
