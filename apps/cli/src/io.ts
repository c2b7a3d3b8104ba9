import type { Writable } from 'node:stream';

/** What a command reads from and writes to, so that a test can be its terminal. */
export type Io = {
  /** Data only. */
  readonly stdout: Writable;
  /** Talk, errors and progress. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when the process is asked to end; whoever takes it ends in good order. */
  readonly stopSignal: () => AbortSignal;
  /** Folders of workflow groups; by default those that come with Casewright. */
  readonly workflows?: readonly string[];
};

/** The terminal of this process. A second signal ends it at once; so does a reader who has gone. */
export const processIo = (): Io => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

  return {
    ...{ stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, env: process.env },
    stopSignal: () => {
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      process.once('SIGTERM', () => stop.abort());
      return stop.signal;
    },
  };
};
