import type { EventStore } from '@casewright/event-store';
import { footerOf, HEADER, lineOf } from './exported-line.js';
import { logPages } from './log-pages.js';

export type ExportOptions = { readonly onProgress?: (position: number, head: number) => void };

/** The whole log as lines of NDJSON, in log order: a header, an event a line, and a footer with their number. */
export async function* exportLog(
  store: Pick<EventStore, 'head' | 'subscribe'>,
  { onProgress }: ExportOptions = {},
): AsyncGenerator<string> {
  const head = await store.head();
  let events = 0;

  yield HEADER;
  for await (const page of logPages(store, 0, head)) {
    for (const event of page.events) yield lineOf(event);
    events += page.events.length;
    onProgress?.(page.position, head);
  }
  yield footerOf(events);
}
