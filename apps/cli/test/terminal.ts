import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PassThrough, Readable } from 'node:stream';
import { run } from '../src/casewright.js';
import type { ExitCode } from '../src/exit-codes.js';

const WORKFLOWS = fileURLToPath(new URL('workflows', import.meta.url));

/** What a command line ended with and wrote. */
export type Ran = { readonly code: ExitCode; readonly out: string; readonly err: string };

export type Running = {
  readonly ended: Promise<Ran>;
  /** The first lines on stdout, once there are so many. */
  readonly lines: (count: number) => Promise<readonly string[]>;
  /** Asks it to end, as a signal would. */
  readonly stop: () => void;
};

type Given = { readonly stdin?: string; readonly env?: NodeJS.ProcessEnv };

/** Starts a command line in this process, on the example workflow. */
export const begin = (argv: readonly string[], { stdin = '', env = {} }: Given = {}): Running => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const stop = new AbortController();
  let [out, err] = ['', ''];
  stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  stdout.setEncoding('utf8').on('data', (text: string) => (out += text));

  const ended = run(argv, {
    ...{ stdout, stderr, stdin: Readable.from([Buffer.from(stdin)]), stopSignal: () => stop.signal },
    ...{ env: { LOG_LEVEL: 'silent', ...env }, workflows: [WORKFLOWS] },
  }).then((code) => ({ code, out, err }));

  const lines = async (count: number) => {
    while (out.split('\n').length <= count) {
      const over = await Promise.race([once(stdout, 'data').then(() => false), ended.then(() => true)]);
      if (over) throw new Error(`It ended before it wrote so many lines: ${out}${err}`);
    }
    return out.split('\n').slice(0, count);
  };

  return { ended, lines, stop: () => stop.abort() };
};

/** Runs a command line to its end. */
export const casewright = (argv: readonly string[], given?: Given): Promise<Ran> => begin(argv, given).ended;
