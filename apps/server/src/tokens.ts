/** What the parts of the server are injected by. */
export const RUNTIME = Symbol('runtime');
export const PRINCIPAL_OF = Symbol('principalOf');
export const DEVELOPMENT_TOKENS = Symbol('developmentTokens');
export const LOGGER = Symbol('logger');
export const METRICS = Symbol('metrics');
/** Aborted when the server closes. */
export const CLOSING = Symbol('closing');
/** Answers the address clients reach the server at, known once it listens. */
export const PUBLIC_URL = Symbol('publicUrl');
