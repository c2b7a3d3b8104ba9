import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own, with the first thing it said. */
export type Started<First> = { readonly first: First; readonly stop: () => Promise<void> };

/** Starts a program of this folder and waits for what it says first. Throws when it ends without a word. */
export const startProcess = async <First>(
  program: 'serve-casewright' | 'serve-noop' | 'serve-page' | 'remember' | 'rebuild' | 'follow',
  args: readonly string[],
  execArgv: readonly string[] = [],
): Promise<Started<First>> => {
  const child = fork(fileURLToPath(new URL(`${program}.js`, import.meta.url)), args, { execArgv: [...execArgv] });
  const ended = once(child, 'exit');
  const silent = ended.then(() => {
    throw new Error(`${program} ended before it had begun`);
  });
  const [first] = (await Promise.race([once(child, 'message'), silent])) as [First];
  silent.catch(() => undefined);

  return {
    first,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};
