import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runtimeInMemory } from '../runtime-in-memory.js';
import { serverUnderTest, type ServerUnderTest } from '../server-under-test.js';
import type { Browser } from './browser.js';
import { fete, STALL } from './fete.js';
import { fieldsIn, textOf } from './form-in.js';
import { send } from './loan-desk.js';
import { signedIn } from './signed-in.js';

let at: ServerUnderTest;
let olga: Browser;

beforeAll(async () => {
  at = await serverUnderTest(runtimeInMemory([fete]));
  olga = await signedIn(at, 'olga', { role: 'organiser' });
});
afterAll(() => at.server.close());

const OPEN = '/cases/start/fete/OpenStall';

/** Opens a stall on the pages; answers its id. */
const opened = async (): Promise<string> => {
  const form = await olga.get(OPEN);
  const check = await send(olga, OPEN, form.html, STALL, 'check');
  const { location } = await send(olga, OPEN, check.html, {}, 'confirm');
  return /fete\/(\w+)\//.exec(location ?? '')?.[1] ?? '';
};

describe('a form', () => {
  test('asks for each kind of thing as people say it', async () => {
    const { html } = await olga.get(OPEN);
    expect(html).toMatch(/<legend[^>]*>\s*How big\s*<\/legend>[^]*A table[^]*A tent/);
    expect(html).toMatch(/<legend[^>]*>\s*Is there a tent\?\s*<\/legend>[^]*Yes[^]*No/);
    expect(html).toMatch(/<select[^>]* id="colour"/);
    expect(html).toMatch(/govuk-input__prefix[^>]*>£</);
    expect(html).toMatch(/<textarea[^>]* id="note"/);
    expect(html).toContain('Note (optional)');
    expect(html).toContain('Contact (optional)');
    expect(html).not.toContain('contact.name');
  });

  test('adds an item to a list and removes one, with all answers kept', async () => {
    const form = await olga.get(OPEN);
    const two = await send(olga, OPEN, form.html, { title: 'Cakes', 'needs.0.thing': 'Table' }, 'add needs');
    expect(two.status).toBe(200);
    expect(textOf(two.html)).toContain('Need 2');
    expect(textOf(two.html)).not.toContain('There is a problem');

    const inner = await send(olga, OPEN, two.html, { 'needs.1.thing': 'Chair' }, 'add needs.1.places');
    expect(fieldsIn(inner.html)).toMatchObject({ 'needs.1.places.0': '', 'needs.1.places.1': '' });

    const one = await send(olga, OPEN, inner.html, { 'needs.1.places.1': 'lawn' }, 'remove needs.0');
    expect(fieldsIn(one.html)).toMatchObject({
      ...{ title: 'Cakes', 'needs.0.thing': 'Chair', 'needs.0.places.1': 'lawn' },
    });
    expect(textOf(one.html)).not.toContain('Need 2');
  });

  test('shows everything that is wrong, each at its field', async () => {
    const form = await olga.get(OPEN);
    const wrong = { ...STALL, 'heldOn.day': '31', 'heldOn.month': '6', 'needs.0.urgent': '', 'opensAt.time': 'noon' };
    const odd = { feePence: '12.345', helpers: '2.3', 'season.month': '13', 'needs.1.places.0': 'hall', level: '9' };
    const { status, html } = await send(olga, OPEN, form.html, { ...wrong, ...odd }, 'check');

    expect(status).toBe(400);
    expect([...html.matchAll(/<a href="#([^"]+)">([^<]+)</g)].map(([, id, text]) => [id, text])).toEqual([
      ['heldOn-day', 'Held on must be a real date'],
      ['opensAt-time', 'Time must be a time of day, like 9:30am or 14:00'],
      ['season-month', 'Season: the month must be between 1 and 12'],
      ['feePence', 'Fee must be an amount in pounds, like 250 or 1,250.50'],
      ['helpers', 'Enter whole or half days'],
      ['level', 'Select level'],
      ['needs-0-urgent', 'Say yes or no: urgent'],
      ['needs-1-thing', 'Enter what is needed'],
      ['needs-1-urgent', 'Say yes or no: urgent'],
    ]);
    for (const [, id = ''] of html.matchAll(/<a href="#([^"]+)">/g)) expect(html).toContain(` id="${id}"`);
    expect(fieldsIn(html)).toMatchObject({ 'heldOn.day': '31', feePence: '12.345', 'needs.1.places.0': 'hall' });
  });
});

describe('what was answered', () => {
  test('is shown in words, and recorded as the command takes it', async () => {
    const form = await olga.get(OPEN);
    const check = await send(olga, OPEN, form.html, { ...STALL, 'needs.1.thing': ' ' }, 'check');
    expect(textOf(check.html)).toContain('Held on 7 July 2012');
    expect(textOf(check.html)).toContain('Opens at 7 July 2012 at 9:30am');
    expect(textOf(check.html)).toContain('Season July 2012');
    expect(textOf(check.html)).toContain('Fee £1,250.50');
    expect(textOf(check.html)).toContain('How big A tent');
    expect(textOf(check.html)).toMatch(/Need 1: What is needed: Table Places: lawn hall Urgent: Yes Change/);
    expect(check.html).not.toMatch(/undefined|NaN|\[object/);

    const { location } = await send(olga, OPEN, check.html, {}, 'confirm');
    const [event] = await at.runtime.engine.history('fete', /fete\/(\w+)\//.exec(location ?? '')?.[1] ?? '');
    expect(event?.data).toEqual({
      ...{ title: 'Cakes', heldOn: '2012-07-07', opensAt: '2012-07-07T08:30:00.000Z', season: '2012-07' },
      ...{ feePence: 125050, helpers: 2.5, level: 2, size: 'large', colour: 'c', regionId: 'NE', tent: false },
      ...{ safe: true, remarks: ['Shade'], spent: { travel: 300 }, contact: { personId: 'olga' }, note: 'one\ntwo' },
      needs: [{ thing: 'Table', places: ['lawn', 'hall'], urgent: true }],
    });
  });
});

describe('somebody who takes no part in a case yet', () => {
  test('may do what is drawn for them, and reads nothing of the case before', async () => {
    const address = `/cases/fete/${await opened()}/actions/OfferHelp`;
    const hal = await signedIn(at, 'hal', { role: 'helper' });
    const form = await hal.get(address);
    expect(form.status).toBe(200);
    expect(form.html).toContain('<option value="hal">');
    expect(form.html).not.toContain('olga');

    const check = await send(hal, address, form.html, { personId: 'hal' }, 'check');
    expect((await send(hal, address, check.html, {}, 'confirm')).location).toBe(`${address}/done`);
    expect((await hal.get(`${address}/done`)).status).toBe(200);
  });

  test('is told it is done, too, when they take no part in it any more', async () => {
    const stall = `/cases/fete/${await opened()}/actions`;
    const hal = await signedIn(at, 'hal', { role: 'helper' });
    for (const command of ['OfferHelp', 'WithdrawHelp']) {
      const form = await hal.get(`${stall}/${command}`);
      const check = await send(hal, `${stall}/${command}`, form.html, { personId: 'hal' }, 'check');
      const done = await send(hal, `${stall}/${command}`, check.html, {}, 'confirm');
      if (command === 'OfferHelp') continue;
      expect(done.status).toBe(200);
      expect(textOf(done.html)).toContain('Take the offer back: done');
      expect(textOf(done.html)).toContain('You take no further part in this case');
    }
  });

  test('cannot do it for somebody else', async () => {
    const address = `/cases/fete/${await opened()}/actions/OfferHelp`;
    const hal = await signedIn(at, 'hal', { role: 'helper' });
    const form = await hal.get(address);
    const refused = await send(hal, address, form.html, { personId: 'olga' }, 'check');

    expect(refused.status).toBe(403);
    expect(textOf(refused.html)).toContain('Only somebody who acts as helper can do this');
    expect(fieldsIn(refused.html)).toMatchObject({ personId: 'olga' });
  });
});
