import { readConfiguration, signingKeyIn } from '@casewright/server';
import type { Command } from 'commander';
import { portNumber } from '../arguments.js';
import { servedEnv, serveUntilStopped } from '../serving.js';
import { acting, type Session } from '../session.js';

/** `casewright dev`: everything in one process, for this machine only, with sign-in as anybody. */
export const devCommand = (program: Command, session: Session): void => {
  program
    .command('dev')
    .description('serve the development profile on 127.0.0.1: anybody may sign in as anyone')
    .option('--port <number>', '0 takes a free one (default: PORT, else 3000)', portNumber)
    .action(
      acting(session)(async (context, options: { readonly port?: number }) => {
        const configuration = readConfiguration('development', servedEnv(context, options));
        await serveUntilStopped(context, { ...configuration, signingKey: await signingKeyIn(configuration.data) });
      }),
    );
};
