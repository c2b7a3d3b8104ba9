import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { MannerName } from '../../worker/manners.js';
import type { Reply, Request } from '../../worker/protocol.js';

const ROOT = path.join(import.meta.dirname, '../..');

/** The folder of the workflows that the workers run. */
export const WORKFLOWS = path.join(ROOT, 'workflows');

export type Place = { readonly data: string; readonly clock: string; readonly manner: MannerName };

type Hearing = {
  readonly replied: (reply: Reply, worker: WorkerProcess) => void;
  /** Told when it ends without having been asked to. */
  readonly broke: (error: Error) => void;
};

export type WorkerProcess = {
  /** Command ids of what it has been asked and has not answered. */
  readonly open: ReadonlySet<string>;
  readonly ask: (request: Request) => void;
  /** `kill -9`; resolves when everything it said has been heard. Throws when it had ended by itself before. */
  readonly kill: () => Promise<void>;
  /** Lets it finish and close. Throws when it does not end well. */
  readonly finish: () => Promise<void>;
};

/** Starts a worker on a data folder. It may be asked at once, and answers when it can. */
export const startWorker = ({ data, clock, manner }: Place, { replied, broke }: Hearing): WorkerProcess => {
  const flags = ['--data', data, '--clock', clock, '--manner', manner, '--workflows', WORKFLOWS];
  const child = spawn(process.execPath, [path.join(ROOT, 'dist/main.js'), ...flags]);
  const open = new Set<string>();
  let told = '';
  let ending: 'killed' | 'asked to' | undefined;

  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  // what is written to a process that has just been killed goes nowhere
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    const reply = JSON.parse(line) as Reply;
    open.delete(reply.commandId);
    replied(reply, worker);
  });

  const gone = once(child, 'close').then(([code, signal]: unknown[]) => {
    if (ending === 'killed' || (ending === 'asked to' && code === 0)) return;
    throw new Error(`A worker ended by itself (${String(signal ?? code)}): ${told}`);
  });
  gone.catch(broke);

  const worker: WorkerProcess = {
    open,
    ask: (request) => {
      open.add(request.commandId);
      child.stdin.write(`${JSON.stringify(request)}\n`);
    },
    kill: () => {
      ending = 'killed';
      child.kill('SIGKILL');
      return gone;
    },
    finish: () => {
      ending = 'asked to';
      child.stdin.end();
      return gone;
    },
  };
  return worker;
};
