import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const MAIN = path.join(import.meta.dirname, '../../../../apps/cli/dist/main.js');

/** What `casewright rebuild` says of one view. */
export type Rebuilt = { readonly view: string; readonly version: number; readonly position: number };

/** The command line as it is built, serving a data folder. */
export const serveBuilt = async (data: string) => {
  const server = spawn(process.execPath, [MAIN, 'dev', '--port', '0', '--json', '--data', data]);
  const ended = once(server, 'exit');
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const { ready: url } = JSON.parse(line) as { readonly ready: string };

  return {
    url,
    /** Makes every view anew, in a process of its own. Throws when that fails. */
    rebuild: async (): Promise<readonly Rebuilt[]> => {
      const argv = [MAIN, 'rebuild', '--json', '--data', data];
      const { stdout } = await promisify(execFile)(process.execPath, argv);
      return (JSON.parse(stdout) as { readonly rebuilt: readonly Rebuilt[] }).rebuilt;
    },
    stop: async (): Promise<void> => {
      server.kill();
      await ended;
    },
  };
};

export type BuiltCasewright = Awaited<ReturnType<typeof serveBuilt>>;
