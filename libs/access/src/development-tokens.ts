import { errors, jwtVerify, SignJWT } from 'jose';
import { verifiedBy, type Principal, type Verify } from './principal.js';

const ISSUER = 'casewright-development';
const LIFETIME_SECONDS = 12 * 60 * 60;

export type DevelopmentTokens = {
  /** A bearer token for twelve hours. */
  readonly issue: (principal: Principal) => Promise<string>;
  readonly verify: Verify;
};

/** Bearer tokens of the development profile, signed (HS256) with a key of at least 32 bytes. `now` is real time. */
export const developmentTokens = (key: Uint8Array, now: () => Date): DevelopmentTokens => {
  if (key.length < 32) throw new Error(`The signing key has ${key.length} bytes. It needs at least 32.`);

  return {
    issue: ({ personId, grants }) =>
      new SignJWT({ roles: grants })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(personId)
        .setIssuer(ISSUER)
        .setExpirationTime(Math.floor(now().getTime() / 1000) + LIFETIME_SECONDS)
        .sign(key),

    verify: async (token) => {
      try {
        const checks = { algorithms: ['HS256'], issuer: ISSUER, currentDate: now() };
        return verifiedBy((await jwtVerify(token, key, checks)).payload);
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
};
