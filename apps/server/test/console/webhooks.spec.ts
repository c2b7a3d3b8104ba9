import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fieldsIn, textOf } from './form-in.js';
import { signedIn } from './signed-in.js';
import { openWebhookDesk, type WebhookDesk } from './webhook-desk.js';

let desk: WebhookDesk;

beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterAll(() => desk.close());

describe('adding a webhook', () => {
  test('shows its secret, once', async () => {
    const { address, service, newest, add } = desk;
    const { status, html } = await add(address, { workflows: ['desk-loan'], types: 'LoanRequested\nLoanReturned' });
    const secret = /whsec_[\w+/=]+/.exec(html)?.[0];

    expect(status).toBe(200);
    expect(secret).toBeDefined();
    expect(newest()).toMatchObject({
      url: address,
      workflows: ['desk-loan'],
      types: ['LoanRequested', 'LoanReturned'],
    });
    const page = await service.get(/href="(\/webhooks\/[\w-]+)">Go on/.exec(html)?.[1] ?? '');
    expect(page.html).not.toContain('whsec_');
    expect(textOf(page.html)).toContain('Workflows Desk loan');
    expect(textOf(page.html)).toContain('LoanRequested LoanReturned');
  });

  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['no address', '', {}, 'Enter the address to call'],
    ['what is no address', 'example', {}, 'Give an address such as https://example.org/events'],
    ['an address without TLS', 'http://example.org/', {}, 'Use https'],
    ['an address inside', 'https://169.254.169.254/', {}, 'The address leads into a private network'],
    [
      'an endless address',
      `https://example.org/${'a'.repeat(2000)}`,
      {},
      'The address must be 2,000 characters or fewer',
    ],
    [
      'a workflow there is not',
      'https://example.org/',
      { workflows: 'grand-piano' },
      'There is no workflow grand-piano',
    ],
    ['a type nothing has', 'https://example.org/', { types: '<b>' }, 'Nothing has the type <b>'],
    ['more types than there are', 'https://example.org/', { types: 'A '.repeat(101) }, 'Enter 100 types or fewer'],
  ])('with %s says what is wrong, and keeps what was entered', async (_, url, typed, message) => {
    const { add } = desk;
    const { status, html } = await add(url, typed);

    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Add a webhook');
    expect(textOf(html)).toContain(message);
    expect(fieldsIn(html)['url']).toBe(url);
    expect(html).not.toContain('<b>');
  });

  test('takes no more than twenty', async () => {
    const { at, address } = desk;
    const many = await signedIn(at, 'many', { role: 'subscriber' });
    await many.get('/webhooks/new');
    for (let count = 0; count < 20; count += 1) await many.post('/webhooks/new', { url: address });
    const { status, html } = await many.post('/webhooks/new', { url: address });

    expect([status, html.includes('You have 20 webhooks already: remove one first.')]).toEqual([409, true]);
  });
});

describe('a webhook', () => {
  test('is paused and goes on, is changed, and is removed once that is confirmed', async () => {
    const { address, service, newest, added } = desk;
    const page = await added();
    const { html } = await service.get(page);
    expect(textOf(html)).toContain('Pause');

    expect((await service.post(`${page}/status`, { status: 'paused' })).location).toBe(`${page}?done=paused`);
    expect(textOf((await service.get(`${page}?done=paused`)).html)).toContain('The webhook is paused.');
    expect(newest()?.status).toBe('paused');
    await service.post(`${page}/status`, { status: 'active' });
    expect(newest()?.status).toBe('active');

    const form = fieldsIn((await service.get(`${page}/change`)).html);
    const changed = await service.post(`${page}/change`, { ...form, types: 'LoanDue' });
    expect([changed.location, newest()?.types, newest()?.url]).toEqual([`${page}?done=changed`, ['LoanDue'], address]);
    const refused = await service.post(`${page}/change`, { ...form, url: 'https://10.0.0.1/' });
    expect([refused.status, newest()?.url]).toEqual([400, address]);

    expect(textOf((await service.get(`${page}/remove`)).html)).toContain('Remove the webhook?');
    expect((await service.post(`${page}/remove`, {})).location).toBe('/webhooks?removed=1');
    expect((await service.get(page)).status).toBe(404);
    expect(textOf((await service.get('/webhooks?removed=1')).html)).toContain('The webhook was removed.');
  });

  test('is given another secret once that is confirmed, shown once', async () => {
    const { address, service, newest, add } = desk;
    const { html } = await add(address);
    const page = `/webhooks/${newest()?.id}`;
    expect((await service.get(`${page}/rotate`)).html).not.toContain('whsec_');
    const rotated = (await service.post(`${page}/rotate`, {})).html;

    expect(/whsec_[\w+/=]+/.exec(rotated)?.[0]).not.toBe(/whsec_[\w+/=]+/.exec(html)?.[0]);
    expect(textOf(rotated)).toContain('For a day every call is signed with the secret before, too.');
    expect((await service.get(page)).html).not.toContain('whsec_');
  });
});
