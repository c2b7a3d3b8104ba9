import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';
import { deskOf, type Who } from '../people.js';
import { axeFaults } from './axe.js';
import { htmlFaults } from './html.js';
import { tabOrder, unseenFocus } from './keyboard.js';
import { PAGE_KINDS } from './page-kinds.js';
import { lostInPrint } from './print.js';
import { overflowAt } from './width.js';

/** What must be so of every page, whatever it shows. */
export const everyPage = (at: () => Console): void => {
  const desks = new Map<Who | undefined, Desk>();
  const paths = new Map<string, string>();

  afterAll(() => Promise.all([...desks.values()].map((desk) => desk.close())));

  describe.each(PAGE_KINDS)('the $kind', ({ who, address, then, status = 200 }) => {
    let desk: Desk;

    beforeAll(async () => {
      const open = () => (who === undefined ? at().desk({ scripts: true }) : deskOf(at(), who, { scripts: true }));
      desk = desks.get(who) ?? (await open());
      desks.set(who, desk);
      await desk.visit(address);
      await then?.(desk, at());
      paths.set(new URL(desk.page.url()).pathname, await desk.page.title());
    });

    test('has no fault that axe finds, on a desk or on a phone', async () => {
      for (const width of [1280, 360]) {
        await desk.page.setViewportSize({ width, height: 900 });
        expect([width, await axeFaults(desk.page)]).toEqual([width, []]);
      }
    });

    test('is valid HTML, and shows no value that a person cannot read', async () => {
      const { html, policy, status: answered } = await desk.sent();
      expect(answered).toBe(status);
      expect(await htmlFaults(html)).toEqual([]);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(`${await desk.page.title()} ${await desk.main.textContent()}`).not.toMatch(
        /\bNaN\b|\bundefined\b|\[object Object\]/,
      );
    });

    test('needs no scrolling sideways at 320 pixels', async () => {
      expect(await overflowAt(desk.page, 320)).toBe(0);
    });

    test('is used by keyboard alone: the focus goes down the page, and is seen wherever it is', async () => {
      await desk.page.setViewportSize({ width: 1280, height: 900 });
      expect(await tabOrder(desk.page)).toMatchObject({ backwards: [], stops: expect.any(Number) });
      expect(await unseenFocus(desk.page)).toEqual([]);
    });

    test('shows on paper what it shows on the screen', async () => {
      expect(await lostInPrint(desk.page)).toEqual([]);
    });
  });

  test('no stylesheet brings the font that is for GOV.UK alone', async () => {
    const desk = await at().desk({ scripts: true });
    await desk.visit('/sign-in');
    const sheets = await desk.page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
    const texts = await Promise.all(sheets.map(async (sheet) => (await desk.page.request.get(sheet)).text()));
    await desk.close();

    expect(texts.filter((text) => text.includes('govuk')).length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes('GDS Transport'))).toEqual([]);
  });

  test('no two pages have the same title', () => {
    const titles = [...paths.values()];
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(titles.length).toBeGreaterThan(30);
  });
};
