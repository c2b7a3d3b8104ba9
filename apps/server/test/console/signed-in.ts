import type { Grant } from '@casewright/workflow';
import type { ServerUnderTest } from '../server-under-test.js';
import { openBrowser, type Browser } from './browser.js';

/** A browser of somebody signed in with these roles, also with those that only the example workflow has. */
export const signedIn = async (at: ServerUnderTest, personId: string, ...roles: readonly Grant[]): Promise<Browser> => {
  const browser = openBrowser(at);
  const { authorization } = await at.signIn(personId, ...roles);
  browser.cookies.set('casewright-session', authorization.replace('Bearer ', ''));
  return browser;
};
