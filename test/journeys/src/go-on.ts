import type { Locator } from 'playwright-core';

/** Clicks on what leads to another page, and waits until that page is there. */
export const goOn = async (way: Locator): Promise<void> => {
  await Promise.all([way.page().waitForEvent('domcontentloaded'), way.click()]);
};
