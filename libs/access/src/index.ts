export { developmentTokens, type DevelopmentTokens } from './development-tokens.js';
export { identityProviderTokens, type IdentityProvider } from './identity-provider.js';
export { principalShape, withoutGaps, type Principal, type Verified, type Verify } from './principal.js';
export { remembering, type PrincipalOf } from './remembering.js';
export { readsEveryCase, ROLES, type Role, type RoleScope } from './roles.js';
