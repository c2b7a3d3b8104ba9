import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openReceiver, type Receiver } from './receiver.js';
import { BORROWER, loan, LOANS, serverUnderTest, type ServerUnderTest } from './server-under-test.js';

type Signed = { readonly authorization: string };
type Webhook = {
  readonly id: string;
  readonly secret?: string;
  readonly status: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly code: string;
  readonly errors: readonly { readonly field: string }[];
  readonly webhooks: readonly { readonly id: string }[];
  readonly deliveries: readonly { readonly id: string; readonly state: string; readonly eventId: string }[];
};

let at: ServerUnderTest;
let receiver: Receiver;
let [service, other, auditor]: readonly Signed[] = [];
const WEBHOOKS = '/api/v1/webhooks';

beforeAll(async () => {
  at = await serverUnderTest();
  receiver = await openReceiver();
  service = await at.signIn('service', { role: 'subscriber' });
  other = await at.signIn('other', { role: 'subscriber' });
  auditor = await at.signIn('aud', { role: 'auditor' });
});
afterAll(async () => {
  await at.server.close();
  await at.runtime.webhooks.close();
  await receiver.close();
});

const ask = (path: string, as: Signed | undefined, method = 'GET', body?: unknown) =>
  at.send<Webhook>(`${WEBHOOKS}${path}`, { method, headers: { ...as }, ...(body === undefined ? {} : { body }) });
const add = (body: object = {}) => ask('', service, 'POST', { url: receiver.url, ...body });

describe('a webhook', () => {
  test('is made, and brings the events of cases', async () => {
    const made = await add({ types: ['LoanRequested'] });
    expect([made.status, made.headers.get('location')]).toEqual([201, `${WEBHOOKS}/${made.json.id}`]);
    expect(made.json).toMatchObject({ status: 'active', types: ['LoanRequested'], owner: 'service' });
    expect(made.json.secret).toMatch(/^whsec_/);
    expect((await ask(`/${made.json.id}`, service)).text).not.toContain('whsec_');

    const ann = await at.signIn('ann', BORROWER);
    await at.send(LOANS, { body: loan('w1'), headers: ann });
    const event = await receiver.next();
    expect(event).toMatchObject({ type: 'casewright.desk-loan.LoanRequested.v1', subject: 'w1' });
    const schema = await fetch(event.dataschema);
    expect(await schema.json()).toMatchObject({ $id: event.dataschema, properties: { itemId: { type: 'string' } } });
  });

  test('is its own service’s: others do not find it, auditors read it', async () => {
    const { id } = (await add()).json;
    const statuses = async (as: Signed | undefined) => [
      (await ask(`/${id}`, as)).status,
      (await ask(`/${id}/deliveries`, as)).status,
      (await ask(`/${id}/test`, as, 'POST')).status,
      (await ask(`/${id}`, as, 'PATCH', { status: 'paused' })).status,
      (await ask(`/${id}`, as, 'DELETE')).status,
    ];

    expect(await statuses(other)).toEqual([404, 404, 404, 404, 404]);
    expect(await statuses(auditor)).toEqual([200, 200, 403, 403, 403]);
    expect(await statuses(await at.signIn('ann', BORROWER))).toEqual([403, 403, 403, 403, 403]);
    expect(await statuses(undefined)).toEqual([401, 401, 401, 401, 401]);
    expect((await ask('', other)).json.webhooks).toEqual([]);
    expect((await ask('', auditor)).json.webhooks.map((each) => each.id)).toContain(id);
    expect(await statuses(service)).toEqual([200, 200, 200, 200, 204]);
    expect((await ask(`/${id}`, service)).status).toBe(404);
  });

  test('is paused, moved, and given another secret', async () => {
    const { id, secret } = (await add()).json;
    const changed = await ask(`/${id}`, service, 'PATCH', { status: 'paused', rotateSecret: true, types: ['LoanDue'] });

    expect(changed.json).toMatchObject({ status: 'paused', types: ['LoanDue'] });
    expect(changed.json.secret).toMatch(/^whsec_/);
    expect(changed.json.secret).not.toBe(secret);
  });

  test('is tested, and the log of deliveries tells of it; a test is not sent again', async () => {
    const { id } = (await add({ types: ['Nothing'] })).json;
    const tested = await ask(`/${id}/test`, service, 'POST');
    const [delivery] = (await ask(`/${id}/deliveries?limit=1`, service)).json.deliveries;

    expect(tested.json).toMatchObject({ state: 'delivered', lastStatus: 204 });
    expect(delivery).toEqual(tested.json);
    const retry = (of: string) => ask(`/${id}/deliveries/${of}/retry`, service, 'POST');
    expect([(await retry(delivery?.id ?? '')).status, (await retry('99')).status, (await retry('x')).status]).toEqual([
      409, 404, 404,
    ]);
  });

  test('sends an event again when it is asked to', async () => {
    const own = await openReceiver();
    const { id } = (await add({ url: own.url, after: '0', types: ['LoanRequested'] })).json;
    const first = await own.next();
    const delivered = async () => (await ask(`/${id}/deliveries?state=delivered`, service)).json.deliveries;
    while ((await delivered()).length === 0);

    expect((await ask(`/${id}/deliveries/${(await delivered())[0]?.id}/retry`, service, 'POST')).status).toBe(200);
    expect((await own.next()).id).toBe(first.id);
    await own.close();
  });

  test.each<[object, string]>([
    [{ url: 'https://169.254.169.254/' }, 'url'],
    [{ url: 'http://example.org/' }, 'url'],
    [{ workflows: ['nothing'] }, 'workflows'],
    [{ types: ['a b'] }, 'types'],
    [{ after: '999999' }, 'after'],
    [{ after: 'x' }, 'after'],
    [{ colour: 'red' }, 'colour'],
  ])('is not made of %j', async (body, field) => {
    const { status, json } = await add(body);

    expect([status, json.code, json.errors[0]?.field]).toEqual([400, 'VALIDATION', field]);
  });

  test('is one of twenty at most', async () => {
    const many = await at.signIn('many', { role: 'subscriber' });
    const more = () => ask('', many, 'POST', { url: receiver.url });
    for (let count = 0; count < 20; count += 1) expect((await more()).status).toBe(201);

    expect((await more()).status).toBe(409);
  });

  test.each(['state=lost', 'limit=0', 'before=x'])('has no deliveries for %s', async (query) => {
    const { id } = (await add()).json;

    expect((await ask(`/${id}/deliveries?${query}`, service)).status).toBe(400);
  });
});
