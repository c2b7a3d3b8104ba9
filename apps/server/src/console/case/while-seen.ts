import type { Page, StoredEvent } from '@casewright/event-store';

type Watched = {
  readonly isOfCase: (event: StoredEvent) => boolean;
  /** Asked again whenever something of the case comes. */
  readonly isSeen: () => Promise<boolean>;
};

/** Pages of the log, until they tell of a case that may no longer be seen. */
export async function* whileSeen(
  pages: AsyncIterable<Page>,
  { isOfCase, isSeen }: Watched,
): AsyncGenerator<Page, void, void> {
  for await (const page of pages) {
    if (page.events.some(isOfCase) && !(await isSeen())) return;
    yield page;
  }
}
