import type { BORROWER } from '../loans.js';

/** Signs somebody in and answers their token. Throws when the server refuses. */
export const signIn = async (url: string, { personId, grants }: typeof BORROWER): Promise<string> => {
  const response = await fetch(`${url}/dev/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId, roles: grants }),
  });
  if (!response.ok) throw new Error(`${personId} could not sign in: ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
};
