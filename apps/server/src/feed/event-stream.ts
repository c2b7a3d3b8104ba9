import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Page } from '@casewright/event-store';

const RETRY_MS = 3000;
const COMMENT_EVERY_MS = 15_000;
const DRAIN_WITHIN_MS = 60_000;

/** What is told of an event; `sequence` is its position, from which a reader can go on. */
export type Told = { readonly sequence: string };

/** What a stream is made of: pages of the log, and what is told of an event, if anything is. */
export type Pouring = {
  readonly pages: AsyncIterable<Page>;
  readonly copyOf: (event: Page['events'][number]) => Told | undefined;
  /** Aborted when the reader has left or the server closes. */
  readonly signal: AbortSignal;
};

/**
 * Writes pages of the log as Server-Sent Events until stopped or the reader leaves. It reads on only when the reader
 * has taken what was written; one that takes nothing for a minute is cut off.
 */
export const pour = async (response: ServerResponse, { pages, copyOf, signal }: Pouring): Promise<void> => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'close',
  });
  response.write(`retry: ${RETRY_MS}\n\n`);
  const comments = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': still here\n\n');
  }, COMMENT_EVERY_MS);

  try {
    for await (const page of pages) {
      for (const event of page.events) {
        const copy = copyOf(event);
        if (copy !== undefined && !response.write(inLines(copy))) await drained(response, signal);
        if (signal.aborted) return;
      }
    }
  } finally {
    clearInterval(comments);
    response.end();
  }
};

const inLines = (event: Told): string => `id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`;

const drained = async (response: ServerResponse, signal: AbortSignal): Promise<void> => {
  const patience = setTimeout(() => response.destroy(), DRAIN_WITHIN_MS);
  try {
    await once(response, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(patience);
  }
};
