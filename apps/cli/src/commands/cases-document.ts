import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { DOCUMENT_FORMATS, renderDocument, type DocumentFormat } from '@casewright/documents';
import type { CaseView, Moment } from '@casewright/engine';
import { makeDocument, openReading } from '@casewright/runtime';
import { isRefusal } from '@casewright/workflow';
import { Option, type Command } from 'commander';
import { moment } from '../arguments.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { say } from '../output.js';
import { acting, type Session } from '../session.js';
import { stepsOf } from '../steps.js';

type Options = { readonly at?: Moment; readonly format?: DocumentFormat; readonly out?: string };

/** `casewright cases document` */
export const casesDocument = (cases: Command, session: Session): void => {
  cases
    .command('document <workflow> <id> <name>')
    .description('a document of a case, as its workflow makes it')
    .option('--at <moment>', 'of the case as it was: a revision or an instant', moment)
    .addOption(new Option('--format <format>', 'csv unless --json is given').choices(DOCUMENT_FORMATS))
    .option('--out <file>', 'write it to a file instead of stdout')
    .action(
      acting(session)(async (context, workflow: string, id: string, name: string, options: Options) => {
        const { at, out, format = context.json ? 'json' : 'csv' } = options;
        const reading = await openReading(context.opening);
        try {
          let last: CaseView | undefined;
          for await (const step of stepsOf(reading, workflow, id, at)) last = step.case;

          const document = await makeDocument(reading, last as CaseView, name);
          if (isRefusal(document)) throw new Failure(EXIT.notFound, document.message);

          const rendered = await renderDocument(document, format);
          if (out !== undefined) {
            await writeFile(out, rendered);
            return say(context, `${document.title} is in ${out}.`);
          }
          if (!context.io.stdout.write(rendered)) await once(context.io.stdout, 'drain');
        } finally {
          await reading.close();
        }
      }),
    );
};
