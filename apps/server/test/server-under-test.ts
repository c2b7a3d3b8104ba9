import type { Grant } from '@casewright/workflow';
import type { Runtime } from '@casewright/runtime';
import { startServer, type RunningServer } from '../src/start-server.js';
import { runtimeInMemory } from './runtime-in-memory.js';

export type Sent = {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What the tests look at in answers. */
export type Body = {
  readonly id: string;
  readonly revision: number;
  readonly commands: readonly { readonly name: string; readonly allowed: boolean }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly revision: number;
    readonly meta: { readonly actor: { readonly role: string } };
  }[];
  readonly changes: readonly object[];
  readonly refusals: readonly object[];
  readonly workflows: readonly object[];
  readonly councils: readonly object[];
  readonly code: string;
  readonly detail: string;
  readonly reference: string;
  readonly errors: readonly object[];
  readonly allowedCommands: readonly string[];
  readonly token: string;
};

export type Got<Json> = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: Json;
};

export type ServerUnderTest = {
  readonly server: RunningServer;
  readonly runtime: Runtime;
  /** Sends a request, JSON unless its body is text already. */
  readonly send: <Json = Body>(path: string, sent?: Sent) => Promise<Got<Json>>;
  /** The header of somebody signed in with these roles. */
  readonly signIn: (personId: string, ...roles: readonly Grant[]) => Promise<{ readonly authorization: string }>;
};

/** A server of the development profile on a port of its own. */
export const serverUnderTest = async (runtime = runtimeInMemory()): Promise<ServerUnderTest> => {
  const server = await startServer({
    ...{ runtime, host: '127.0.0.1', port: 0, profile: 'development', logLevel: 'silent' },
  });

  const send = async <Json = Body>(path: string, sent: Sent = {}): Promise<Got<Json>> => {
    const { body, headers = {}, method = body === undefined ? 'GET' : 'POST' } = sent;
    const response = await fetch(server.url + path, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    const json = (isJson ? JSON.parse(text) : undefined) as Json;
    return { status: response.status, headers: response.headers, text, json };
  };

  const signIn = async (personId: string, ...roles: readonly Grant[]) => {
    const { json } = await send('/dev/sign-in', { body: { personId, roles } });
    return { authorization: `Bearer ${json.token}` };
  };

  return { server, runtime, send, signIn };
};

export const BORROWER = { role: 'borrower' };
export const LIBRARIAN = { role: 'librarian' };

/** A start of the example workflow; each case borrows an item of its own. */
export const loan = (id?: string, data: object = {}) => ({
  command: 'RequestLoan',
  ...(id === undefined ? {} : { id }),
  data: { itemId: id ?? 'book', councilId: 'bedford', borrowerId: 'ann', ...data },
});

export const LOANS = '/api/v1/cases/desk-loan';

/** A member deep inside a document, or undefined. */
export const memberAt = (document: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((part, name) => (part as Readonly<Record<string, unknown>> | undefined)?.[name], document);
