import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRuntime } from '@casewright/runtime';
import { startServer } from '@casewright/server';

type Told = { readonly token: string };

/** Somebody the directory may know. */
export type Colleague = { readonly personId: string; readonly homeOrgId: string };

/** A server of the development profile over a data folder of its own. */
export const openCasewright = async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'casewright-journeys-'));
  const runtime = await openRuntime({ data });
  const profile = 'development' as const;
  const server = await startServer({ runtime, host: '127.0.0.1', port: 0, profile, logLevel: 'silent' });

  const tell = async (where: string, body: object, sent: Readonly<Record<string, string>> = {}): Promise<Told> => {
    const headers = { 'content-type': 'application/json', ...sent };
    const response = await fetch(server.url + where, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${where} was answered with ${response.status}: ${await response.text()}`);
    return (await response.json()) as Told;
  };

  /** Somebody who may, tells the directory whom it did not know. */
  const importPeople = async (people: readonly object[]): Promise<void> => {
    const { token } = await tell('/dev/sign-in', { personId: 'officer-1', roles: [{ role: 'cib-officer' }] });
    await tell('/api/v1/directory/import', { people }, { authorization: `Bearer ${token}` });
  };

  return {
    url: server.url,
    /** Loads the demonstration into an empty store. */
    demonstrate: async (): Promise<void> => {
      await tell('/dev/demo', {});
    },
    /** Forgets every case, and holds the business clock at an instant. */
    startOver: async (now: string): Promise<void> => {
      await tell('/dev/reset', {});
      await tell('/dev/clock', { now });
    },
    /** Holds the business clock at an instant; timers that fell due have fired when it answers. */
    clock: async (now: string): Promise<void> => {
      await tell('/dev/clock', { now });
    },
    /** The directory knows these people, who were trained as reviewers on a day. */
    trained: (completedOn: string, colleagues: readonly Colleague[]) =>
      importPeople(
        colleagues.map(({ personId, homeOrgId }) => ({
          ...{ personId, homeOrgId, trainings: [{ kind: 'peer-review', completedOn }] },
        })),
      ),
    close: async (): Promise<void> => {
      await server.close();
      await runtime.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
};

export type Casewright = Awaited<ReturnType<typeof openCasewright>>;
