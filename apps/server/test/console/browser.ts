import type { Grant } from '@casewright/workflow';
import type { ServerUnderTest } from '../server-under-test.js';

/** What a browser shows after an answer. */
export type Shown = {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** Where it was sent on to, when it was. */
  readonly location: string | null;
};

/** A browser without scripts: it keeps cookies and sends forms with the token of the page before. */
export const openBrowser = ({ server }: Pick<ServerUnderTest, 'server'>) => {
  const cookies = new Map<string, string>();
  let csrf = '';

  const ask = async (path: string, init: RequestInit = {}): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { accept: 'text/html', cookie, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(server.url + path, { redirect: 'manual', ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';', 1)[0] as string).split('=', 2);
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await response.text();
    csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? csrf;
    return { status: response.status, html, headers: response.headers, location: response.headers.get('location') };
  };

  const get = (path: string) => ask(path);

  /** Sends a form, fields with several values in their order; `_csrf` is the one of the last page unless it is given. */
  const post = (path: string, values: Readonly<Record<string, string | readonly string[]>>) => {
    const body = new URLSearchParams();
    for (const [name, given] of Object.entries({ _csrf: csrf, ...values }))
      for (const value of [given].flat()) body.append(name, value);
    return ask(path, { method: 'POST', body });
  };

  /** Signs in as anybody. */
  const signIn = async (personId: string, grant: Grant): Promise<void> => {
    await get('/sign-in');
    const { status } = await post('/sign-in', { personId, ...grant });
    if (status !== 303) throw new Error(`${personId} could not sign in: ${status}`);
  };

  return { cookies, get, post, signIn };
};

export type Browser = ReturnType<typeof openBrowser>;
