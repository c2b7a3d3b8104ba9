import { openRuntime } from '@casewright/runtime';
import { startServer, type Configuration, type ServerOptions } from '@casewright/server';
import { answer, say } from './output.js';
import { reportFailure } from './failure.js';
import type { Context } from './session.js';

/** The environment of a server, with what the command line says instead. */
export const servedEnv = ({ io, data }: Context, { port }: { readonly port?: number }): NodeJS.ProcessEnv => ({
  ...io.env,
  CASEWRIGHT_DATA: data,
  ...(port === undefined ? {} : { PORT: String(port) }),
});

/** What is done once the server listens, before it serves on or stops. */
export type Then = (url: string) => Promise<'serve on' | 'stop'>;

/** Serves the data folder until the process is asked to end; then answers what is under way and closes the files. */
export const serveUntilStopped = async (
  context: Context,
  configuration: Configuration & Pick<ServerOptions, 'signingKey'>,
  then: Then = () => Promise.resolve('serve on'),
): Promise<void> => {
  const stop = context.io.stopSignal();
  const onFatal = (error: Error) => process.exit(reportFailure(error, context.io));
  const runtime = await openRuntime({ ...context.opening, onFatal });

  try {
    const server = await startServer({ ...configuration, runtime });
    await answer(context, { ready: server.url }, server.url);
    try {
      if ((await then(server.url)) === 'stop') return;
      say(context, `Serving ${configuration.data} at ${server.url}. Stop with Ctrl-C.`);
      await aborted(stop);
    } finally {
      await server.close();
    }
  } finally {
    await runtime.close();
  }
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
