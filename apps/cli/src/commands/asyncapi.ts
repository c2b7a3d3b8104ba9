import { asyncApiDocument } from '@casewright/server';
import type { Command } from 'commander';
import { answer } from '../output.js';
import { acting, type Session } from '../session.js';
import { publicUrlIn } from '../with-webhooks.js';
import { registryOfIo } from '../workflows.js';

/** `casewright asyncapi` */
export const asyncapiCommand = (program: Command, session: Session): void => {
  program
    .command('asyncapi')
    .description('the events other services can follow, as an AsyncAPI 3.0 document')
    .action(
      acting(session)(async (context) => {
        const document = asyncApiDocument(await registryOfIo(context.io), publicUrlIn(context));
        await answer(context, document, JSON.stringify(document, undefined, 2));
      }),
    );
};
