import { createReadStream, existsSync } from 'node:fs';
import { importLog, linesIn, openNewLog, readExport } from '@casewright/runtime';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { answer, counted } from '../output.js';
import { progressOf } from '../progress.js';
import { acting, type Context, type Session } from '../session.js';

/** `casewright import` */
export const importCommand = (program: Command, session: Session): void => {
  program
    .command('import <file>')
    .description('take an export, or - for stdin, into a data folder without events')
    .action(
      acting(session)(async (context, file: string) => {
        const read = readerOf(context, file);
        // a file is read twice: not a line is taken in before all of it has proved whole
        if (file !== '-') await proveWhole(read());

        const { store, close } = await openNewLog(context.opening);
        const progress = progressOf(context.io, 'Importing');
        try {
          const { events } = await importLog(store, linesIn(read()));
          progress.stop();
          await answer(context, { events }, `Imported ${counted(events, 'event')}`);
        } finally {
          progress.stop();
          await close();
        }
      }),
    );
};

const readerOf = ({ io }: Context, file: string): (() => AsyncIterable<string | Uint8Array>) => {
  if (file === '-') return () => io.stdin;
  if (!existsSync(file)) throw new Failure(EXIT.notFound, `There is no file ${file}. Name an export, or - for stdin.`);
  return () => createReadStream(file) as AsyncIterable<Uint8Array>;
};

const proveWhole = async (chunks: AsyncIterable<string | Uint8Array>): Promise<void> => {
  const events = readExport(linesIn(chunks));
  while (!(await events.next()).done);
};
