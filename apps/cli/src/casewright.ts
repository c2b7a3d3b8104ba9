import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { asyncapiCommand } from './commands/asyncapi.js';
import { backupCommand } from './commands/backup.js';
import { casesCommand } from './commands/cases.js';
import { dashboardCommand } from './commands/dashboard.js';
import { devCommand } from './commands/dev.js';
import { diagramCommand } from './commands/diagram.js';
import { doctorCommand } from './commands/doctor.js';
import { eventsCommand } from './commands/events.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { openapiCommand } from './commands/openapi.js';
import { rebuildCommand } from './commands/rebuild.js';
import { replayCommand } from './commands/replay.js';
import { restoreCommand } from './commands/restore.js';
import { serveCommand } from './commands/serve.js';
import { tourCommand } from './commands/tour.js';
import { verifyCommand } from './commands/verify.js';
import { webhooksCommand } from './commands/webhooks.js';
import { EXIT, type ExitCode } from './exit-codes.js';
import { reportFailure } from './failure.js';
import type { Io } from './io.js';
import type { Session } from './session.js';

/** Every command, in the order of the help. */
const COMMANDS = [
  devCommand,
  serveCommand,
  tourCommand,
  casesCommand,
  dashboardCommand,
  eventsCommand,
  webhooksCommand,
  replayCommand,
  verifyCommand,
  rebuildCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  diagramCommand,
  openapiCommand,
  asyncapiCommand,
  doctorCommand,
];

/** Runs one command line and answers the exit code. Data goes to stdout, everything else to stderr. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const session: Session = { io, code: EXIT.ok };
  const program = programOf(io);
  for (const command of COMMANDS) command(program, session);

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return session.code;
  } catch (error) {
    return reportFailure(error, io);
  }
};

const programOf = ({ stdout, stderr }: Io): Command =>
  new Command('casewright')
    .description('Casework of sector-led improvement, event by event.')
    .version(version())
    .option('--data <folder>', 'folder of the data (default: CASEWRIGHT_DATA, else data)')
    .option('--json', 'answer in JSON on stdout')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, write) => write(`casewright: ${text.replace(/^error: /, '').trim()} (--help says how)\n`),
    })
    .addHelpText('after', '\nExit codes: 0 ok, 1 failed, 2 usage, 3 mismatch, 4 not found, 5 conflict, 6 not allowed')
    .exitOverride();

const version = (): string => {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};
