import type { Page } from 'playwright-core';

/**
 * What a page says on the screen and would not say on paper, but for what is of no use there; wide tables have their
 * headings in each cell there.
 */
export const lostInPrint = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll('main h1, main h2, main h3, main td, main th, main dt, main dd, main p, main li'),
    ];
    (globalThis as unknown as { shown: Element[] }).shown = shown.filter(
      (element) =>
        element.textContent?.trim() !== '' &&
        element.checkVisibility() &&
        element.closest('.cw-no-print, .cw-wide thead, form, nav') === null,
    );
  });
  await page.emulateMedia({ media: 'print' });
  const lost = await page.evaluate(() =>
    (globalThis as unknown as { shown: Element[] }).shown
      .filter((element) => !element.checkVisibility())
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
  );
  await page.emulateMedia({ media: 'screen' });
  return lost;
};
