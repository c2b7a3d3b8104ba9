import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from './form-in.js';
import { idOf, openWebhookDesk, type WebhookDesk } from './webhook-desk.js';

let desk: WebhookDesk;

beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterAll(() => desk.close());

describe('a webhook', () => {
  test('is tested, and its page says what came of it', async () => {
    const { service, world, added } = desk;
    const page = await added();
    await service.get(page);
    const arrived = await service.post(`${page}/test`, {});
    expect(textOf((await service.get(arrived.location ?? '')).html)).toContain(
      'The test arrived: the receiver answered 204.',
    );

    world.answer = 500;
    const lost = await service.post(`${page}/test`, {});
    world.answer = 204;
    const text = textOf((await service.get(lost.location ?? '')).html);
    expect(text).toContain('The test did not arrive: the receiver answered 500.');
    expect(text).toContain('All (2) Delivered (1) Tests that failed (1)');
  });

  test('tells of each delivery', async () => {
    const { address, service, added, happen, deliveryIn } = desk;
    const page = await added(address, { types: 'LoanRequested' });
    await happen('d1');
    await deliveryIn(page, 'delivered');
    const text = textOf((await service.get(`${page}?state=delivered`)).html);

    expect(text).toContain('Loan requested casewright.desk-loan.LoanRequested.v1 Desk loan d1 Delivered');
    expect(text).toContain('Answered 204 on');
  });

  test('says why it was disabled, on its page and in the list', async () => {
    const { at, address, service, world, added, happen } = desk;
    world.answer = 410;
    const page = await added(address, { types: 'LoanRequested' });
    await happen('d2');
    while (at.runtime.webhooks.find(idOf(page))?.status !== 'disabled') await new Promise(setImmediate);
    world.answer = 204;

    const notice = 'The receiver answered 410: it wants no more events.';
    const shown = textOf((await service.get(page)).html);
    expect(shown).toContain(`This webhook is disabled. ${notice}`);
    expect(shown).toContain('Resume');
    expect(textOf((await service.get('/webhooks')).html)).toContain(`Disabled ${notice}`);
  });

  test('sends again what was given up', async () => {
    const { service, world, added, happen, deliveryIn } = desk;
    const page = await added('https://events.example.org/', { types: 'LoanRequested' });
    world.leadsTo = '10.0.0.1';
    await happen('d3');
    const dead = await deliveryIn(page, 'dead');
    const { html } = await service.get(`${page}?state=dead`);
    const action = `${page}/deliveries/${dead.id}/retry`;
    expect(html).toContain(`action="${action}"`);

    await service.post(`${page}/status`, { status: 'paused' });
    const again = await service.post(action, {});
    delete world.leadsTo;
    expect(again.location).toBe(`${page}?done=retried`);
    expect(textOf((await service.get(again.location ?? '')).html)).toContain('The event is sent again.');
    expect(await deliveryIn(page, 'waiting')).toMatchObject({ id: dead.id, attempts: 0 });
    expect((await service.post(`${page}/deliveries/99999/retry`, {})).status).toBe(404);
  });

  test('has a long log in pages', async () => {
    const { at, service, added } = desk;
    const page = await added();
    for (let count = 0; count < 51; count += 1) await at.runtime.webhooks.test(idOf(page), at.server.url);
    const first = (await service.get(page)).html;
    const older = /href="([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';

    expect(first.match(/<strong class="govuk-tag govuk-tag--green">Delivered/g)).toHaveLength(50);
    expect((await service.get(older)).html.match(/govuk-tag--green">Delivered/g)).toHaveLength(1);
  });
});
