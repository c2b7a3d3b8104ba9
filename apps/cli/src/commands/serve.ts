import { readConfiguration } from '@casewright/server';
import { Option, type Command } from 'commander';
import { portNumber } from '../arguments.js';
import { servedEnv, serveUntilStopped } from '../serving.js';
import { acting, type Session } from '../session.js';

/** `casewright serve`: for people and services that an identity provider has signed in. */
export const serveCommand = (program: Command, session: Session): void => {
  program
    .command('serve')
    .description('serve people who sign in with the identity provider of CASEWRIGHT_OIDC_ISSUER')
    .option('--port <number>', '0 takes a free one (default: PORT, else 3000)', portNumber)
    .addOption(new Option('--role <role>', 'part of the work this process does').choices(['all']).default('all'))
    .action(
      acting(session)(async (context, options: { readonly port?: number }) =>
        serveUntilStopped(context, readConfiguration('production', servedEnv(context, options))),
      ),
    );
};
