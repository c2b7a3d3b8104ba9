import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRuntime, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import { startServer } from '@casewright/server';

export type Answer = { readonly status: number; readonly text: string };

/** What a server of the development profile answers over HTTP. */
export type Served = {
  readonly get: (where: string, token?: string) => Promise<Answer>;
  readonly post: (where: string, body: object, token?: string) => Promise<Answer>;
  readonly close: () => Promise<void>;
};

/** Serves the shipped workflows and those below a folder, on data of its own and a clock that stands still. */
export const serveWith = async (workflows: string): Promise<Served> => {
  const data = mkdtempSync(path.join(tmpdir(), 'casewright-architecture-'));
  const runtime = await openRuntime({
    ...{ data, workflows: [SHIPPED_WORKFLOWS, workflows], realTime: () => '2012-01-04T09:00:00.000Z' },
  });
  const server = await startServer({
    ...{ runtime, host: '127.0.0.1', port: 0, profile: 'development', logLevel: 'silent' },
  });

  const ask = async (method: string, where: string, token = '', body?: object): Promise<Answer> => {
    const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(server.url + where, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: response.status, text: await response.text() };
  };

  return {
    get: (where, token) => ask('GET', where, token),
    post: (where, body, token) => ask('POST', where, token, body),
    close: async () => {
      await server.close();
      await runtime.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

/** The body of an answer that must be JSON. */
export const bodyOf = <Json>({ text }: Answer): Json => JSON.parse(text) as Json;
