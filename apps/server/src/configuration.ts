import { z } from 'zod';
import { isLoopback } from './development/loopback.js';

export type Profile = 'development' | 'production';

const unset = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(shape: S) => z.preprocess(unset, shape.optional());

const wholeNumber = z
  .string()
  .regex(/^\d+$/, 'must be a whole number')
  .transform(Number)
  .pipe(z.number().max(65535, 'must be at most 65535'));

const url = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const variables = z.object({
  PORT: optional(wholeNumber),
  HOST: optional(z.string()),
  CASEWRIGHT_DATA: optional(z.string()),
  CASEWRIGHT_PUBLIC_URL: optional(url),
  CASEWRIGHT_OIDC_ISSUER: optional(url),
  CASEWRIGHT_OIDC_AUDIENCE: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])),
  NODE_ENV: optional(z.string()),
});

export type Configuration = {
  readonly profile: Profile;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Folder of the data. */
  readonly data: string;
  readonly logLevel: string;
  /** Address clients reach the server at; by default the one it listens on. */
  readonly publicUrl?: string;
  readonly identityProvider?: { readonly issuer: string; readonly audience: string };
};

/** A value of the environment that does not let the server start. The message names it and says what to do. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/** The server's configuration from its environment. Throws `ConfigurationError` for every value that is wrong. */
export const readConfiguration = (profile: Profile, env: NodeJS.ProcessEnv): Configuration => {
  const parsed = variables.safeParse(env);
  if (!parsed.success)
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path[0]?.toString()} ${issue.message}.`).join(' '),
    );

  const { PORT, HOST, CASEWRIGHT_DATA, CASEWRIGHT_PUBLIC_URL, LOG_LEVEL, NODE_ENV, ...provider } = parsed.data;
  const host = HOST ?? '127.0.0.1';
  if (profile === 'development') checkDevelopment(host, NODE_ENV);

  return {
    profile,
    host,
    port: PORT ?? 3000,
    data: CASEWRIGHT_DATA ?? 'data',
    logLevel: LOG_LEVEL ?? 'info',
    ...(CASEWRIGHT_PUBLIC_URL === undefined ? {} : { publicUrl: CASEWRIGHT_PUBLIC_URL.replace(/\/$/, '') }),
    ...(profile === 'development' ? {} : { identityProvider: providerOf(provider) }),
  };
};

/** Throws unless it is safe to let anybody sign in as anyone. */
export const checkDevelopment = (host: string, nodeEnv: string | undefined): void => {
  if (!isLoopback(host))
    throw new ConfigurationError(`HOST is ${host}. The development profile listens on this machine only: 127.0.0.1.`);
  if (nodeEnv === 'production')
    throw new ConfigurationError('NODE_ENV is production. The development profile lets anybody sign in: use serve.');
};

const providerOf = (given: { CASEWRIGHT_OIDC_ISSUER?: string; CASEWRIGHT_OIDC_AUDIENCE?: string }) => {
  const { CASEWRIGHT_OIDC_ISSUER: issuer, CASEWRIGHT_OIDC_AUDIENCE: audience } = given;
  if (issuer === undefined || audience === undefined)
    throw new ConfigurationError(
      'No identity provider: set CASEWRIGHT_OIDC_ISSUER to its address and CASEWRIGHT_OIDC_AUDIENCE to the audience ' +
        'of its tokens. Without one nobody could sign in.',
    );
  return { issuer, audience };
};
