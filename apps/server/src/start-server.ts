import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Runtime } from '@casewright/runtime';
import { destination, pino } from 'pino';
import { tokensOf, type TokenSource } from './access/tokens-of.js';
import { checkDevelopment } from './configuration.js';
import { createAdapter } from './http/adapter.js';
import { prepareDrain } from './operations/drain.js';
import { createMetrics, measureRequests } from './operations/metrics.js';
import { logRequests } from './operations/request-log.js';
import { ServerModule } from './server.module.js';
import { CLOSING, DEVELOPMENT_TOKENS, LOGGER, METRICS, PRINCIPAL_OF, PUBLIC_URL, RUNTIME } from './tokens.js';

export type ServerOptions = TokenSource & {
  readonly runtime: Runtime;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly logLevel?: string;
  /** Address clients reach the server at; by default the one it listens on. */
  readonly publicUrl?: string;
};

export type RunningServer = {
  readonly url: string;
  /** Ends the streams, answers what is under way, then stops listening. The runtime stays open. */
  readonly close: () => Promise<void>;
};

/** Starts the HTTP server on a runtime. Throws `ConfigurationError` when the profile does not allow it. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { runtime, port, host, profile, logLevel = 'info' } = options;
  if (profile === 'development') checkDevelopment(host, process.env['NODE_ENV']);
  const { principalOf, development } = tokensOf(options);

  const logger = pino({ level: logLevel }, destination(2));
  const metrics = createMetrics(runtime);
  const closing = new AbortController();
  let url = '';

  const parts = [
    { provide: RUNTIME, useValue: runtime },
    { provide: PRINCIPAL_OF, useValue: principalOf },
    { provide: DEVELOPMENT_TOKENS, useValue: development },
    { provide: LOGGER, useValue: logger },
    { provide: METRICS, useValue: metrics },
    { provide: CLOSING, useValue: closing.signal },
    { provide: PUBLIC_URL, useValue: () => options.publicUrl ?? url },
  ];

  const adapter = createAdapter(logger);
  measureRequests(adapter.getInstance(), metrics);
  logRequests(adapter.getInstance(), logger);
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.of(profile, parts), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });

  await app.register(fastifyCookie);

  const drain = prepareDrain(app.getHttpServer());
  await app.listen(port, host);
  url = urlOf(app.getHttpServer().address() as AddressInfo);
  runtime.webhooks.start(options.publicUrl ?? url);
  return {
    url,
    close: async () => {
      closing.abort();
      drain();
      await runtime.webhooks.stop();
      await app.close();
    },
  };
};

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
