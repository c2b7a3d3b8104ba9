import type { Command } from 'commander';
import { examine, type Checked } from '../examine.js';
import { EXIT } from '../exit-codes.js';
import { answer, columns } from '../output.js';
import { acting, type Session } from '../session.js';

/** `casewright doctor` */
export const doctorCommand = (program: Command, session: Session): void => {
  program
    .command('doctor')
    .description('how the data folder stands: files, versions, read models, reactions, timers, clock, newest events')
    .action(
      acting(session)(async (context) => {
        const checks = await examine(context.opening);
        const rows = checks.map(({ name, standing, detail }) => [standing, name, detail]);
        await answer(context, { checks }, columns(rows));
        return codeOf(checks);
      }),
    );
};

const codeOf = (checks: readonly Checked[]) => {
  const problems = checks.filter(({ standing }) => standing === 'problem');
  if (problems.length === 0) return EXIT.ok;
  return problems.some(({ name }) => name === 'newest events') ? EXIT.mismatch : EXIT.failed;
};
