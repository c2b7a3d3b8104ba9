import type { Page } from 'playwright-core';

const STOPS_TRIED = 25;

/** What of a page that takes the focus does not show that it has it. */
export const unseenFocus = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const looks = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
      return JSON.stringify([outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor]);
    };
    // the focus of a radio button or checkbox is shown beside it, by its label
    const around = (element: Element) => {
      const label = (element as HTMLInputElement).labels?.[0];
      return [looks(element), label == null ? '' : getComputedStyle(label, '::before').boxShadow].join();
    };
    const stops = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches(':disabled'));

    const unseen = stops.filter((stop) => {
      stop.blur();
      const before = around(stop);
      stop.focus({ focusVisible: true });
      return document.activeElement === stop && around(stop) === before;
    });
    (document.activeElement as HTMLElement).blur();
    return unseen.map(({ outerHTML }) => outerHTML.slice(0, 200));
  });

/** How many stops the Tab key makes from where a page begins, as far as is tried, and which of them go up the page. */
export const tabOrder = async (
  page: Page,
): Promise<{ readonly stops: number; readonly backwards: readonly string[] }> => {
  await page.evaluate(() => {
    Object.assign(globalThis, { first: undefined, last: document.activeElement ?? document.body });
  });

  const backwards: string[] = [];
  for (let stops = 0; ; stops += 1) {
    if (stops === STOPS_TRIED) return { stops, backwards };
    await page.keyboard.press('Tab');
    const step = await page.evaluate(() => {
      const memory = globalThis as unknown as { first?: Element; last: Element };
      const now = document.activeElement ?? document.body;
      if (now === document.body || now === memory.first) return 'left';
      const isOnward = (memory.last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      memory.first ??= now;
      memory.last = now;
      return isOnward ? 'onward' : now.outerHTML.slice(0, 200);
    });
    if (step === 'left') return { stops, backwards };
    if (step !== 'onward') backwards.push(step);
  }
};
