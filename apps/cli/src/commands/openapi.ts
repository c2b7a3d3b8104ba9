import { openApiDocument } from '@casewright/server';
import type { Command } from 'commander';
import { answer } from '../output.js';
import { acting, type Session } from '../session.js';
import { registryOfIo } from '../workflows.js';

/** `casewright openapi` */
export const openapiCommand = (program: Command, session: Session): void => {
  program
    .command('openapi')
    .description('the interface as an OpenAPI 3.1 document')
    .action(
      acting(session)(async (context) => {
        const document = openApiDocument(await registryOfIo(context.io));
        await answer(context, document, JSON.stringify(document, undefined, 2));
      }),
    );
};
