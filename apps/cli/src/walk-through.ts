import { importsBefore, type Asks, type DirectoryImport, type Happening, type Programme } from '@casewright/runtime';
import { EXIT } from './exit-codes.js';
import { Failure } from './failure.js';
import { writeLine } from './output.js';
import type { Context } from './session.js';

type Case = {
  readonly revision: number;
  readonly stage: string;
  readonly events: readonly { readonly type: string }[];
};
type Problem = { readonly code: string; readonly ruleId?: string; readonly detail?: string };

/**
 * Plays a programme over a server's HTTP interface, as its users would, and tells each step. Throws a `Failure` when an
 * answer is not the one the programme foresees.
 */
export const walkThrough = async ({ io, json }: Context, url: string, programme: Programme): Promise<void> => {
  const tell = (text: string) => (json ? Promise.resolve() : writeLine(io.stdout, text));
  await tell(`\n${programme.title}\n`);

  for (const [index, happening] of programme.happenings.entries()) {
    for (const each of importsBefore(programme, happening, programme.happenings[index - 1])) await takeIn(url, each);
    await send(url, '/dev/clock', { now: happening.at });
    await tell(`${happening.at.slice(0, 10)}  ${happening.says}`);
    await tell(`            ${await outcomeOf(url, happening)}`);
  }
};

const takeIn = async (url: string, { at, by, data }: DirectoryImport): Promise<void> => {
  await send(url, '/dev/clock', { now: at });
  const { ok, value } = await send(url, '/api/v1/directory/import', data, await signIn(url, by));
  if (!ok)
    throw new Failure(EXIT.failed, `The directory did not take in what it was to know: ${JSON.stringify(value)}`);
};

const outcomeOf = async (url: string, happening: Happening): Promise<string> => {
  const { workflow, id, asks } = happening;
  if (asks === undefined) {
    const { events } = (await read(url, `${caseUrl(happening)}/events`)) as unknown as Case;
    return `→ ${events.at(-1)?.type}, recorded by itself; now at ${(await caseNow(url, happening)).stage}`;
  }

  const path = asks.starts ? `/api/v1/cases/${workflow}` : `${caseUrl(happening)}/commands/${asks.command}`;
  const body = asks.starts ? { command: asks.command, id, data: asks.data } : asks.data;
  const answer = await send(url, path, body, await signIn(url, asks.by));
  return foreseen(happening, asks, answer);
};

const caseUrl = ({ workflow, id }: Happening) => `/api/v1/cases/${workflow}/${id}`;

const caseNow = async (url: string, happening: Happening): Promise<Case> =>
  (await read(url, caseUrl(happening))) as unknown as Case;

const foreseen = ({ workflow, id }: Happening, { command, refusedBy }: Asks, { ok, value }: Answer): string => {
  const { code, ruleId, detail } = value as Partial<Problem>;
  const told = ok ? 'accepted' : `${code} ${ruleId ?? ''}: ${detail}`;
  if (ok !== (refusedBy === undefined) || ruleId !== refusedBy)
    throw new Failure(EXIT.failed, `${command} on ${workflow} ${id} was to be ${refusedBy ?? 'accepted'}: ${told}`);
  if (!ok) return `✗ ${told}`;

  const { events, stage, revision } = value as Case;
  return `→ ${events.map(({ type }) => type).join(', ')}; now at ${stage}, revision ${revision}`;
};

type Answer = { readonly ok: boolean; readonly value: object };

const signIn = async (url: string, { personId, ...grant }: Asks['by']): Promise<string> => {
  const { value } = await send(url, '/dev/sign-in', { personId, roles: [grant] });
  return (value as { readonly token: string }).token;
};

const send = async (url: string, path: string, body: object, token?: string): Promise<Answer> => {
  const headers = { 'content-type': 'application/json', ...bearer(token) };
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { ok: response.ok, value: (await response.json()) as object };
};

const read = async (url: string, path: string): Promise<object> => {
  const token = await signIn(url, { personId: 'auditor', role: 'auditor' });
  return (await (await fetch(url + path, { headers: bearer(token) })).json()) as object;
};

const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` };
