import { setTimeout as delay } from 'node:timers/promises';
import { PAGE_SIZE, type Page, type Subscribing } from '@casewright/event-store';

const REST_MS = 5;

const restFor = (signal: AbortSignal): Promise<void> => delay(REST_MS, undefined, { signal }).catch(() => undefined);

/**
 * Lets a subscriber that has caught up rest for a moment after each page: while many append, it then takes many events
 * at a time. Whoever waits for news is still given them at once.
 */
export async function* unhurried(
  pages: AsyncIterable<Page>,
  after: number,
  { signal, pageSize = PAGE_SIZE }: Subscribing,
  rest = restFor,
): AsyncGenerator<Page> {
  let reached = after;

  for await (const page of pages) {
    const hasCaughtUp = page.position - reached < pageSize;

    reached = page.position;
    yield page;

    if (hasCaughtUp) await rest(signal);
  }
}
