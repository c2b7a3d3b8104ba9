import { LIBRARIAN } from '../loans.js';
import { median } from '../spread.js';
import { signIn } from './sign-in.js';

/** Asks for a page so often, one request after the other, and answers the median time in milliseconds. */
export type TimePage = (path: string, times: number) => Promise<number>;

/** A browser that stays signed in. Throws for a page that is not shown. */
export const librariansBrowser = async (url: string): Promise<TimePage> => {
  const cookie = `casewright-session=${await signIn(url, LIBRARIAN)}`;
  return timePages(url, { cookie });
};

/** A browser of nobody. Throws for a page that is not shown. */
export const timePages =
  (url: string, headers: Readonly<Record<string, string>> = {}): TimePage =>
  async (path, times) => {
    const taken: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const begun = performance.now();
      const response = await fetch(url + path, { headers, redirect: 'error' });
      const html = await response.text();
      taken.push(performance.now() - begun);
      if (!response.ok || !html.includes('</html>')) throw new Error(`${url}${path} answered ${response.status}`);
    }
    return median(taken);
  };
