import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRuntime, verify } from '@casewright/runtime';
import { startServer } from '@casewright/server';
import type { Grant } from '@casewright/workflow';

export type RecordedEvent = {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revision: number;
  readonly meta: { readonly recordedAt: string; readonly commandId: string; readonly actor: { readonly role: string } };
};

/** What the checks look at in an answer: a case, or a problem document. */
export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly stage: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly events: readonly RecordedEvent[];
  readonly timers: readonly { readonly name: string; readonly due: string; readonly then: string }[];
  readonly code?: string;
  readonly ruleId?: string;
  readonly subcode?: string;
};

export type Sent = Readonly<Record<string, string>>;

/** An answer that is not JSON. */
export type File = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array };

/** One signed-in person. */
export type Person = {
  readonly start: (workflow: string, command: string, id: string, data: object, headers?: Sent) => Promise<Answer>;
  readonly act: (workflow: string, id: string, command: string, data?: object, headers?: Sent) => Promise<Answer>;
  readonly read: (pathUnderBase: string) => Promise<Answer>;
  readonly post: (pathUnderBase: string, body: object) => Promise<Answer>;
  readonly download: (pathUnderBase: string, headers?: Sent) => Promise<File>;
};

/** A server of the development profile over a data folder of its own, driven over HTTP as its users would. */
export const openCasewright = async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'casewright-golden-'));
  const runtime = await openRuntime({ data, loopbackReceivers: true });
  const profile = 'development' as const;
  const server = await startServer({ runtime, host: '127.0.0.1', port: 0, profile, logLevel: 'silent' });

  const send = async (where: string, method: string, body?: unknown, headers: Sent = {}): Promise<Answer> => {
    const response = await fetch(server.url + where, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { ...((await response.json()) as Answer), status: response.status, headers: response.headers };
  };

  const signIn = async (personId: string, ...roles: readonly Grant[]): Promise<Person> => {
    const { token } = (await send('/dev/sign-in', 'POST', { personId, roles })) as unknown as {
      readonly token: string;
    };
    const signed = (headers?: Sent) => ({ ...headers, authorization: `Bearer ${token}` });
    const cases = '/api/v1/cases';

    return {
      start: (workflow, command, id, payload, headers) =>
        send(`${cases}/${workflow}`, 'POST', { command, id, data: payload }, signed(headers)),
      act: (workflow, id, command, payload = {}, headers) =>
        send(`${cases}/${workflow}/${id}/commands/${command}`, 'POST', payload, signed(headers)),
      read: (where) => send(`/api/v1${where}`, 'GET', undefined, signed()),
      post: (where, body) => send(`/api/v1${where}`, 'POST', body, signed()),
      download: async (where, sent) => {
        const response = await fetch(`${server.url}/api/v1${where}`, { headers: signed(sent) });
        const { status, headers } = response;
        return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
      },
    };
  };

  return {
    signIn,
    /** Holds the business clock at an instant; timers that fell due have fired when it answers. */
    clock: (now: string) => send('/dev/clock', 'POST', { now }),
    reset: () => send('/dev/reset', 'POST', {}),
    /** Loads the demonstration. */
    demonstrate: () => send('/dev/demo', 'POST', {}),
    /** Whatever in the log does not agree with its hashes, the statecharts or the ledgers. */
    findings: async () => (await verify(runtime.store, runtime.registry)).findings,
    close: async () => {
      await server.close();
      await runtime.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

export type Casewright = Awaited<ReturnType<typeof openCasewright>>;
