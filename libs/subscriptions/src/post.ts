import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { guardedLookup, Undeliverable, type Resolve } from './guarded-lookup.js';
import type { Reach } from './inward.js';
import { objectionTo } from './receiver-url.js';

/** How a receiver is called. */
export type Calling = {
  readonly reach: Reach;
  readonly resolve: Resolve;
  /** How long one call may take altogether. */
  readonly timeoutMs: number;
};

export type Post = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Ends the call early. */
  readonly signal: AbortSignal;
};

/** What a receiver answered. */
export type Answered = { readonly status: number; readonly retryAfter?: string };

const LONGEST_ANSWER = 64 * 1024;

/**
 * Sends one body to a receiver and answers its status. Follows no redirect and keeps nothing of what comes back. Throws
 * `Undeliverable` where the address leads inward, and any other error when there was no answer in time.
 */
export const post = async ({ url, headers, body, signal }: Post, calling: Calling): Promise<Answered> => {
  const { reach, resolve, timeoutMs } = calling;
  const objection = objectionTo(url, reach);
  if (objection !== undefined) throw new Undeliverable(objection);

  const patience = within(timeoutMs, signal);
  const sending = (url.startsWith('https:') ? httpsRequest : httpRequest)(url, {
    ...{ method: 'POST', agent: false, lookup: guardedLookup(resolve, reach) },
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    signal: patience.signal,
  });

  try {
    const response = await new Promise<IncomingMessage>((answer, fail) => {
      sending.once('response', answer).on('error', fail).end(body);
    });
    await dropped(response);
    const retryAfter = response.headers['retry-after'];
    return { status: response.statusCode ?? 0, ...(retryAfter === undefined ? {} : { retryAfter }) };
  } catch (error) {
    throw patience.isOver() ? new Error(`No answer within ${timeoutMs / 1000} seconds`) : error;
  } finally {
    patience.end();
    sending.destroy();
  }
};

/** A signal that ends with another one or when the time is over, and leaves nothing behind once ended. */
const within = (ms: number, outer: AbortSignal) => {
  const inner = new AbortController();
  let over = false;
  const stop = () => inner.abort();
  const timer = setTimeout(() => {
    over = true;
    stop();
  }, ms);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop);

  return {
    signal: inner.signal,
    isOver: () => over,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', stop);
    },
  };
};

/** Lets the body of an answer go by, as far as is decent. It may end early: the status has been given. */
const dropped = (response: IncomingMessage): Promise<void> =>
  new Promise((done) => {
    let length = 0;
    response.on('data', ({ length: more }: Buffer) => {
      length += more;
      if (length > LONGEST_ANSWER) response.destroy();
    });
    response.once('close', done).on('error', () => done());
  });
