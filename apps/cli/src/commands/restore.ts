import { openLog, restore, verify } from '@casewright/runtime';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import { answer } from '../output.js';
import { acting, type Session } from '../session.js';
import { verificationText } from '../verification-text.js';

/** `casewright restore` */
export const restoreCommand = (program: Command, session: Session): void => {
  program
    .command('restore <folder>')
    .description('make the data folder from a backup, and verify it; the folder must hold no data yet')
    .action(
      acting(session)(async (context, folder: string) => {
        await restore({ from: folder, to: context.data });
        const { store, registry, close } = await openLog(context.opening);
        try {
          const verification = await verify(store, registry);
          await answer(context, verification, `Restored ${context.data}\n${verificationText(verification)}`);
          return verification.findings.length === 0 ? EXIT.ok : EXIT.mismatch;
        } finally {
          await close();
        }
      }),
    );
};
