import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { exportLog, openLog } from '@casewright/runtime';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { answer, writeLine } from '../output.js';
import { progressOf } from '../progress.js';
import { acting, type Session } from '../session.js';

/** `casewright export` */
export const exportCommand = (program: Command, session: Session): void => {
  program
    .command('export [file]')
    .description('the whole log as NDJSON, byte for byte, to a new file or to stdout')
    .action(
      acting(session)(async (context, file: string | undefined) => {
        const { store, close } = await openLog(context.opening);
        const progress = progressOf(context.io, 'Exporting');
        try {
          const lines = exportLog(store, { onProgress: progress.show });
          if (file === undefined) for await (const line of lines) await writeLine(context.io.stdout, line);
          else {
            await writeNew(file, lines);
            progress.stop();
            await answer(context, { file }, `Exported to ${file}`);
          }
        } finally {
          progress.stop();
          await close();
        }
      }),
    );
};

const writeNew = async (file: string, lines: AsyncIterable<string>): Promise<void> => {
  const output = createWriteStream(file, { flags: 'wx', flush: true });
  try {
    await pipeline(lines, withLineFeeds, output);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Failure(EXIT.conflict, `${file} exists already: name a new file.`);
    await rm(file, { force: true });
    throw error;
  }
};

async function* withLineFeeds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
