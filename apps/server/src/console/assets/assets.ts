import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chartStyle } from '@casewright/diagram';
import { unbranded } from './unbranded.js';

export type Asset = { readonly type: string; readonly body: string };

const require = createRequire(import.meta.url);
const OURS = path.join(import.meta.dirname, '../../..');
const GOVUK = path.join(path.dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk');
const MOJ = path.join(path.dirname(require.resolve('@ministryofjustice/frontend/package.json')), 'moj');

const CSS = 'text/css; charset=utf-8';
const JS = 'text/javascript; charset=utf-8';
const SVG = 'image/svg+xml; charset=utf-8';

const text = (...file: readonly string[]): string => readFileSync(path.join(...file), 'utf8');
const withoutMap = (file: string): string => file.replace(/\n\/[/*]# sourceMappingURL=\S+(?: \*\/)?\s*$/, '');

const icon = (name: string) =>
  [`images/${name}.svg`, { type: SVG, body: text(MOJ, 'assets/images', `${name}.svg`) }] as const;

const files = new Map<string, Asset>([
  ['govuk-frontend.css', { type: CSS, body: withoutMap(unbranded(text(GOVUK, 'govuk-frontend.min.css'))) }],
  ['moj-frontend.css', { type: CSS, body: withoutMap(unbranded(text(MOJ, 'moj-frontend.min.css'))) }],
  ['casewright.css', { type: CSS, body: text(OURS, 'styles/casewright.css') + chartStyle }],
  ['govuk-frontend.js', { type: JS, body: withoutMap(text(GOVUK, 'govuk-frontend.min.js')) }],
  ['casewright.js', { type: JS, body: text(OURS, 'scripts/casewright.js') }],
  ['feed.js', { type: JS, body: text(OURS, 'scripts/feed.js') }],
  ['images/favicon.svg', { type: SVG, body: text(OURS, 'styles/favicon.svg') }],
  ...['icon-progress-tick', 'icon-tag-remove-cross', 'icon-close-cross-black', 'icon-toggle-plus-minus'].map(icon),
]);

/** Changes whenever an asset does; pages put it into the addresses they load. */
export const assetsVersion: string = [...files.values()]
  .reduce((hash, { body }) => hash.update(body), createHash('sha256'))
  .digest('hex')
  .slice(0, 12);

const withVersions = (script: string): string => script.replace(/(from '\.\/[\w-]+\.js)'/g, `$1?${assetsVersion}'`);

/** Everything pages load beside themselves, by its path below `/assets/`; scripts load others by addresses that change too. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  [...files].map(([name, { type, body }]) => [name, { type, body: type === JS ? withVersions(body) : body }]),
);
