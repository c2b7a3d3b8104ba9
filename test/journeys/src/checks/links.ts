import { describe, expect, test } from '@jest/globals';
import type { Console } from '../console.js';
import { ADVISER, AUDITOR, COMMISSIONER, COORDINATOR, deskOf, DIRECTOR, LEAD_BROKER, MANAGER } from '../people.js';

const PAGES_EACH = 60;
const ALIKE = 3;

/** Pages that differ only in which case, filter or number they show are alike. */
const kindOf = (path: string): string =>
  path.replace(/\?.*/, '?').replace(/^\/cases\/([a-z-]+)\/(?!start)[^/?]+/, '/cases/$1/*');

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** Whatever a page links to is there, and is for whoever sees the link. */
export const linksLeadSomewhere = (at: () => Console): void => {
  describe('every link leads to a page', () => {
    test.each([ADVISER, AUDITOR, COMMISSIONER, COORDINATOR, DIRECTOR, LEAD_BROKER, MANAGER])(
      'of %s',
      async (who) => {
        const desk = await deskOf(at(), who, { scripts: false });
        const queue = [{ path: '/', from: 'the start' }];
        const seen = new Set(['/']);
        const alike = new Map<string, number>();
        const dead: string[] = [];

        for (let visits = 0; visits < PAGES_EACH && queue.length > 0; visits += 1) {
          const { path, from } = queue.shift() as (typeof queue)[number];
          const response = await desk.page.request.get(path);
          if (!response.ok()) dead.push(`${path} from ${from}: ${response.status()}`);
          if (!response.headers()['content-type']?.startsWith('text/html')) continue;

          for (const link of linksIn(await response.text())) {
            const count = alike.get(kindOf(link)) ?? 0;
            if (seen.has(link) || count === ALIKE || link === '/sign-out') continue;
            alike.set(kindOf(link), count + 1);
            seen.add(link);
            queue.push({ path: link, from: path });
          }
        }

        expect(dead).toEqual([]);
        expect(seen.size).toBeGreaterThan(20);
        await desk.close();
      },
      60_000,
    );
  });
};
