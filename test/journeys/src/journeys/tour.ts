import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';
import { goOn } from '../go-on.js';
import { deskOf, MANAGER } from '../people.js';

/** A programme manager looks round. In the demonstration. */
export const aTour = (at: () => Console, scripts: boolean): void => {
  describe('a programme manager who looks round', () => {
    let manager: Desk;

    beforeAll(async () => {
      manager = await deskOf(at(), MANAGER, { scripts });
    });
    afterAll(() => manager.close());

    test('begins with the programme at a glance, region by region', async () => {
      expect(await manager.heading()).toBe('Overview');
      const map = manager.main.getByRole('img').first();
      for (const region of ['North East', 'North West', 'London', 'South West'])
        expect(await map.textContent()).toContain(region);
    });

    test('sees the 22 reviews that were scheduled by 4 November 2011, as at that day', async () => {
      await manager.follow('All dashboards');
      await manager.follow('Reviews scheduled per region and month');
      await manager.main.getByText('Show it as it was on another day').click();
      await manager.fill({ 'At the end of which day?': '2011-11-04' });
      await manager.press('Show that day');
      await manager.sees('As at the end of 4 November 2011');
      expect(await manager.main.locator('.cw-figure dd').allInnerTexts()).toContain('22');
    });

    test('takes the rows along as a file', async () => {
      const href = await manager.main.getByRole('link', { name: 'Download the rows as CSV' }).getAttribute('href');
      const file = await manager.page.request.get(href ?? '');
      expect(file.headers()['content-type']).toMatch(/^text\/csv/);
      expect((await file.text()).split('\n').length).toBeGreaterThan(5);
    });

    test('goes from a figure to the cases behind it', async () => {
      await manager.follow('Show it as it is now');
      await goOn(manager.main.locator('a[href^="/cases"]').first());
      expect(await manager.heading()).toMatch(/^Cases/);
      expect(await manager.main.locator('tbody tr').count()).toBeGreaterThan(0);
    });

    test('reads how a peer review goes, and who does what in it', async () => {
      await manager.follow('Workflows');
      await manager.follow('Peer review');
      await manager.sees('Who can do what');
      await manager.sees('Offer dates');
    });

    test('signs out, and is then asked to sign in', async () => {
      await manager.follow('Sign out');
      await manager.visit('/dashboards');
      expect(await manager.heading()).toBe('Sign in');
    });
  });
};
