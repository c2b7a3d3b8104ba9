import { openRuntime, type Runtime } from '@casewright/runtime';
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

export type Around = {
  /** What is done with the data before the server listens; it ends early when asked to stop. */
  readonly before?: (runtime: Runtime, stop: AbortSignal) => Promise<void>;
  /** What is done once the server listens, before it serves on or stops. */
  readonly then?: (url: string) => Promise<'serve on' | 'stop'>;
};

/** Serves the data folder until the process is asked to end; then answers what is under way and closes the files. */
export const serveUntilStopped = async (
  context: Context,
  configuration: Configuration & Pick<ServerOptions, 'signingKey'>,
  { before, then }: Around = {},
): Promise<void> => {
  const stop = context.io.stopSignal();
  const onFatal = (error: Error) => process.exit(reportFailure(error, context.io));
  const runtime = await openRuntime({ ...context.opening, onFatal });

  try {
    await before?.(runtime, stop);
    if (stop.aborted) return;
    const server = await startServer({ ...configuration, runtime });
    await answer(context, { ready: server.url }, server.url);
    try {
      if ((await then?.(server.url)) === 'stop') return;
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
