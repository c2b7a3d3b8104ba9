import { ROLES } from '@casewright/access';
import type { Caller } from '@casewright/workflow';
import { assetsVersion } from '../assets/assets.js';
import { inWords } from './words.js';

/** What every page has around its content. */
export type Layout = {
  readonly title: string;
  readonly asset: (name: string) => string;
  readonly csrf: string;
  readonly who?: { readonly name: string; readonly roles: string; readonly hasChoice: boolean };
  readonly navigation: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
  readonly heldClock?: string;
};

/** An asset under an address that changes with it, so that browsers may keep it. */
export const assetAddress = (name: string): string => `/assets/${name}?${assetsVersion}`;

/** Who is signed in, and in which roles they act. */
export const whoIs = ({ personId, grants, actAs }: Caller, name: string | undefined): Layout['who'] => {
  const roles = [...new Set(grants.map(({ role }) => role))];
  return {
    name: name ?? personId,
    roles: actAs === undefined ? roles.map(inWords).join(' and ') : inWords(actAs),
    hasChoice: roles.length > 1,
  };
};

const PLACES = [
  { text: 'Overview', href: '/' },
  { text: 'Cases', href: '/cases' },
  { text: 'Dashboards', href: '/dashboards' },
  { text: 'Audit', href: '/audit', only: ['auditor'] },
  { text: 'Webhooks', href: '/webhooks', only: ['subscriber', 'auditor'] },
  { text: 'Workflows', href: '/workflows' },
] as const;

/** Where the caller's roles can go, with the place they are in. */
export const navigationOf = ({ grants, actAs }: Caller, path: string): Layout['navigation'] => {
  const roles = grants.map(({ role }) => role).filter((role) => actAs === undefined || role === actAs);
  return PLACES.filter((place) => !('only' in place) || place.only.some((role: string) => roles.includes(role))).map(
    ({ text, href }) => ({ text, href, current: href === '/' ? path === '/' : path.startsWith(href) }),
  );
};

/** The roles somebody may sign in with, by name. */
export const roleNames: readonly string[] = [...ROLES.keys()].sort();
