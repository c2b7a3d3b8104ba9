import { randomBytes } from 'node:crypto';
import {
  developmentTokens,
  identityProviderTokens,
  remembering,
  type DevelopmentTokens,
  type IdentityProvider,
  type PrincipalOf,
} from '@casewright/access';
import { ConfigurationError, type Profile } from '../configuration.js';

const REMEMBERED = 10_000;

export type TokenSource = {
  readonly profile: Profile;
  readonly identityProvider?: IdentityProvider;
  /** Key of the development tokens; without one they last as long as the server. */
  readonly signingKey?: Uint8Array;
};

/** Whose tokens the server takes. Throws `ConfigurationError` in production without an identity provider. */
export const tokensOf = ({ profile, identityProvider, signingKey }: TokenSource) => {
  const now = () => new Date();
  const remember = (verify: DevelopmentTokens['verify']): PrincipalOf =>
    remembering(verify, { capacity: REMEMBERED, now });

  if (profile === 'development') {
    const development = developmentTokens(signingKey ?? randomBytes(32), now);
    return { principalOf: remember(development.verify), development };
  }
  if (identityProvider === undefined)
    throw new ConfigurationError('Set CASEWRIGHT_OIDC_ISSUER and CASEWRIGHT_OIDC_AUDIENCE: nobody could sign in.');
  return { principalOf: remember(identityProviderTokens(identityProvider, now)) };
};
