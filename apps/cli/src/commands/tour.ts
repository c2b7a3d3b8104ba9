import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { discoverProgrammes, SHIPPED_WORKFLOWS, type Programme } from '@casewright/runtime';
import { readConfiguration, signingKeyIn } from '@casewright/server';
import type { Command } from 'commander';
import { portNumber } from '../arguments.js';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { servedEnv, serveUntilStopped } from '../serving.js';
import { acting, type Context, type Session } from '../session.js';
import { walkThrough } from '../walk-through.js';

type Options = { readonly port?: number; readonly keepServing: boolean };

/** `casewright tour`: serves a folder of its own on a held clock, and plays a programme on it for people to read. */
export const tourCommand = (program: Command, session: Session): void => {
  program
    .command('tour [programme]')
    .description('serve a temporary folder and walk through a programme on it')
    .option('--port <number>', '0 takes a free one (default: PORT, else 3000)', portNumber)
    .option('--no-keep-serving', 'end after the walk')
    .action(
      acting(session)(async (context, name: string | undefined, options: Options) => {
        const programme = await programmeNamed(context, name ?? 'first-booking');
        const data = await mkdtemp(path.join(tmpdir(), 'casewright-tour-'));
        try {
          await walkOn({ ...context, data, opening: { ...context.opening, data } }, programme, options);
        } finally {
          await rm(data, { recursive: true, force: true });
        }
      }),
    );
};

const programmeNamed = async ({ opening }: Context, name: string): Promise<Programme> => {
  const programmes = await discoverProgrammes(opening.workflows ?? [SHIPPED_WORKFLOWS]);
  const programme = programmes.get(name);
  if (programme === undefined)
    throw new Failure(EXIT.notFound, `There is no programme ${name}. There is: ${[...programmes.keys()].join(', ')}.`);
  return programme;
};

const walkOn = async (context: Context, programme: Programme, options: Options): Promise<void> => {
  const configuration = readConfiguration('development', servedEnv(context, options));
  const served = { ...configuration, logLevel: 'warn', signingKey: await signingKeyIn(context.data) };
  await serveUntilStopped(context, served, {
    then: async (url) => {
      await walkThrough(context, url, programme);
      return options.keepServing ? 'serve on' : 'stop';
    },
  });
};
