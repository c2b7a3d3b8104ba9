import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { verifiedBy, type Verify } from './principal.js';

export type IdentityProvider = { readonly issuer: string; readonly audience: string };

// Public-key algorithms only: with a symmetric one, whoever can check a token could also make one.
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Bearer tokens (JWT) of an OpenID Connect provider, whose claim `roles` lists grants. Its keys are found through
 * discovery and kept. Rejects when the provider cannot be asked, which says nothing about the token.
 */
export const identityProviderTokens = ({ issuer, audience }: IdentityProvider, now: () => Date): Verify => {
  let keys: Promise<JWTVerifyGetKey> | undefined;

  const keysOnce = (): Promise<JWTVerifyGetKey> =>
    (keys ??= discover(issuer).catch((error: unknown) => {
      keys = undefined;
      throw error;
    }));

  return async (token) => {
    try {
      const checks = { algorithms: ALGORITHMS, issuer, audience, currentDate: now(), requiredClaims: ['exp', 'sub'] };
      return verifiedBy((await jwtVerify(token, await keysOnce(), checks)).payload);
    } catch (error) {
      if (isAboutTheToken(error)) return undefined;
      throw error;
    }
  };
};

const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}. Check CASEWRIGHT_OIDC_ISSUER.`);

  const found = metadata.parse(await response.json());
  if (found.issuer !== issuer) throw new Error(`${url} speaks for ${found.issuer}, not for ${issuer}.`);
  return createRemoteJWKSet(new URL(found.jwks_uri));
};

const isAboutTheToken = (error: unknown): boolean =>
  error instanceof errors.JWTClaimValidationFailed ||
  error instanceof errors.JWTExpired ||
  error instanceof errors.JWTInvalid ||
  error instanceof errors.JWSInvalid ||
  error instanceof errors.JWSSignatureVerificationFailed ||
  error instanceof errors.JOSEAlgNotAllowed ||
  error instanceof errors.JOSENotSupported ||
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys;
