export type Answer = { readonly status: number; readonly position: number; readonly body: Body };

/** What is looked at in an answer. */
type Body = {
  readonly figures?: Readonly<Record<string, number>>;
  readonly cases?: readonly { readonly id: string }[];
  readonly events?: readonly { readonly position: string }[];
};

/** Somebody signed in with one role, over HTTP. */
export const signedIn = async (url: string, personId: string, role: string) => {
  const send = async (where: string, init: { method?: string; body?: string; headers?: Record<string, string> }) => {
    const headers = { 'content-type': 'application/json', ...init.headers };
    const response = await fetch(url + where, { ...init, headers });
    const position = Number(response.headers.get('x-position'));
    return { status: response.status, position, body: (await response.json()) as Body };
  };

  const credentials = JSON.stringify({ personId, roles: [{ role }] });
  const { body } = await send('/dev/sign-in', { method: 'POST', body: credentials });
  const authorization = `Bearer ${(body as { readonly token: string }).token}`;

  return {
    /** Reads no earlier than a position, if the server gets there in time. */
    read: (where: string, from: number): Promise<Answer> =>
      send(`/api/v1${where}`, { headers: { authorization, 'x-wait-for': String(from) } }),
    post: (where: string, data: object): Promise<Answer> =>
      send(`/api/v1${where}`, { method: 'POST', body: JSON.stringify(data), headers: { authorization } }),
  };
};

export type SignedIn = Awaited<ReturnType<typeof signedIn>>;
