import { readConfiguration, signingKeyIn } from '@casewright/server';
import type { Command } from 'commander';
import { portNumber } from '../arguments.js';
import { servedEnv, serveUntilStopped } from '../serving.js';
import { loadDemonstration } from '../load-demonstration.js';
import { acting, type Session } from '../session.js';

type Options = { readonly port?: number; readonly demo?: true; readonly loopbackWebhooks?: true };

/** `casewright dev`: everything in one process, for this machine only, with sign-in as anybody. */
export const devCommand = (program: Command, session: Session): void => {
  program
    .command('dev')
    .description('serve the development profile on 127.0.0.1: anybody may sign in as anyone')
    .option('--port <number>', '0 takes a free one (default: PORT, else 3000)', portNumber)
    .option('--demo', 'load the demonstration first, where the folder is empty and CASEWRIGHT_DEMO is not 0')
    .option('--loopback-webhooks', 'let webhooks lead to this machine, and without TLS')
    .action(
      acting(session)(async (context, options: Options) => {
        const configuration = readConfiguration('development', servedEnv(context, options));
        const served = { ...configuration, signingKey: await signingKeyIn(configuration.data) };
        const isDemo = options.demo === true && context.io.env['CASEWRIGHT_DEMO'] !== '0';
        const loopbackReceivers = options.loopbackWebhooks ?? false;
        const opened = { ...context, opening: { ...context.opening, loopbackReceivers } };
        await serveUntilStopped(opened, served, isDemo ? { before: loadDemonstration(context) } : {});
      }),
    );
};
