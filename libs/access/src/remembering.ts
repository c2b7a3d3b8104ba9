import type { Principal, Verified, Verify } from './principal.js';

/** Answers who a token stands for; undefined when it is not valid, or no longer. */
export type PrincipalOf = (token: string) => Promise<Principal | undefined>;

/** Checks a token once and keeps what it said while it lasts, for the most recently used `capacity` tokens. */
export const remembering = (
  verify: Verify,
  { capacity, now }: { readonly capacity: number; readonly now: () => Date },
): PrincipalOf => {
  const known = new Map<string, Verified>();

  const keep = (token: string, verified: Verified): void => {
    known.delete(token);
    known.set(token, verified);
    if (known.size > capacity) known.delete(known.keys().next().value as string);
  };

  return async (token) => {
    const verified = known.get(token) ?? (await verify(token));
    if (verified === undefined) return undefined;

    if (verified.expiresAt * 1000 <= now().getTime()) {
      known.delete(token);
      return undefined;
    }
    keep(token, verified);
    return verified.principal;
  };
};
