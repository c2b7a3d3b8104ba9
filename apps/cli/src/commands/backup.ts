import { backUp, openReading } from '@casewright/runtime';
import type { Command } from 'commander';
import { answer } from '../output.js';
import { acting, type Session } from '../session.js';

/** `casewright backup` */
export const backupCommand = (program: Command, session: Session): void => {
  program
    .command('backup <folder>')
    .description('copy the data to a new folder, while it is in use')
    .action(
      acting(session)(async (context, folder: string) => {
        const reading = await openReading(context.opening);
        try {
          await backUp(reading, folder);
          await answer(context, { folder }, `Backed up ${context.data} to ${folder}`);
        } finally {
          await reading.close();
        }
      }),
    );
};
