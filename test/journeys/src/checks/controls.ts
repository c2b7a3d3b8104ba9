import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import type { Desk } from '../desk.js';
import { axeFaults } from './axe.js';
import { htmlFaults } from './html.js';
import { tabOrder, unseenFocus } from './keyboard.js';
import { lostInPrint } from './print.js';
import { overflowAt } from './width.js';

const FAULTY = `<!DOCTYPE html>
<html lang="en">
  <head>
    <title>Faulty</title>
    <style>
      input { outline: none !important }
      #wide { width: 700px }
      @media print { #screen { display: none } }
    </style>
  </head>
  <body>
    <main>
      <h1>Faulty</h1>
      <p id="screen" style="color: #bbb">Grey, and only on the screen</p>
      <p id="wide">Wide</p>
      <p id="wide">Wide again</p>
      <input tabindex="2">
      <input tabindex="1">
    </main>
  </body>
</html>`;

/** A page with one fault of each kind, without which nobody would know that the checks see any. */
export const faultsAreSeen = (at: () => Console): void => {
  describe('a page with faults', () => {
    let desk: Desk;

    beforeAll(async () => {
      desk = await at().desk({ scripts: true });
      await desk.page.setContent(FAULTY);
    });
    afterAll(() => desk.close());

    test('is seen by axe', async () => {
      const faults = (await axeFaults(desk.page)).join('\n');
      expect(faults).toMatch(/^color-contrast: /m);
      expect(faults).toMatch(/^label: /m);
    });

    test('is seen to be invalid HTML', async () => {
      const faults = (await htmlFaults(FAULTY)).join('\n');
      expect(faults).toMatch(/^no-dup-id: /m);
    });

    test('is seen to need scrolling', async () => {
      expect(await overflowAt(desk.page, 320)).toBeGreaterThan(300);
    });

    test('is seen to hide the focus, and to move it up the page', async () => {
      expect((await tabOrder(desk.page)).backwards).toHaveLength(1);
      expect(await unseenFocus(desk.page)).toHaveLength(2);
    });

    test('is seen to lose something on paper', async () => {
      expect(await lostInPrint(desk.page)).toEqual([expect.stringContaining('only on the screen')]);
    });
  });
};
