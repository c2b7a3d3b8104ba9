import { openLog, verify } from '@casewright/runtime';
import { EXIT } from '../exit-codes.js';
import type { Command } from 'commander';
import { countingNumber } from '../arguments.js';
import { answer, say } from '../output.js';
import { progressOf } from '../progress.js';
import { acting, type Session } from '../session.js';
import { NOT_NOTICED, verificationText } from '../verification-text.js';

/** `casewright verify` */
export const verifyCommand = (program: Command, session: Session): void => {
  program
    .command('verify')
    .description('check the log: hashes, statecharts, ledgers; names each event that is not as it was recorded')
    .option('--from <position>', 'begin here; what came before is taken as it is', countingNumber, 1)
    .action(
      acting(session)(async (context, { from }: { readonly from: number }) => {
        const { store, registry, close } = await openLog(context.opening);
        const progress = progressOf(context.io, 'Verifying');
        try {
          const verification = await verify(store, registry, { from, onProgress: progress.show });
          progress.stop();
          await answer(context, { ...verification, notNoticed: NOT_NOTICED }, verificationText(verification));
          say(context, NOT_NOTICED);
          return verification.findings.length === 0 ? EXIT.ok : EXIT.mismatch;
        } finally {
          progress.stop();
          await close();
        }
      }),
    );
};
