import type { Principal, Verified, Verify } from './principal.js';

/** Answers who a token stands for, at once when it is known; undefined when it is not valid, or no longer. */
export type PrincipalOf = (token: string) => Principal | undefined | Promise<Principal | undefined>;

/** Checks a token once and keeps what it said while it lasts, for the most recently used `capacity` tokens. */
export const remembering = (
  verify: Verify,
  { capacity, now }: { readonly capacity: number; readonly now: () => Date },
): PrincipalOf => {
  const known = new Map<string, Verified>();

  const keep = (token: string, verified: Verified): void => {
    known.set(token, verified);
    if (known.size > capacity) known.delete(known.keys().next().value as string);
  };

  const whileValid = (token: string, verified: Verified | undefined): Principal | undefined => {
    known.delete(token);
    if (verified === undefined || verified.expiresAt * 1000 <= now().getTime()) return undefined;

    keep(token, verified);
    return verified.principal;
  };

  return (token) => {
    const verified = known.get(token);
    return verified === undefined
      ? verify(token).then((fresh) => whileValid(token, fresh))
      : whileValid(token, verified);
  };
};
