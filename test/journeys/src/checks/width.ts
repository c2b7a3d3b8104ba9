import type { Page } from 'playwright-core';

/** How many pixels a page is wider than a window of this width, which people would have to scroll sideways. */
export const overflowAt = async (page: Page, width: number): Promise<number> => {
  await page.setViewportSize({ width, height: 900 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
};
