import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const DIST = path.join(import.meta.dirname, '../../dist');

/** How a follower writes rows and checkpoint: in one transaction, as it should, or in two. */
export type Writing = 'together' | 'apart';

/** To follow the log; or to follow it and to make every view anew beside, again and again. */
export type Task = 'follow' | 'rebuild';

/** What it says: that it begins with a page, has folded the whole log into a rebuild, or has come to the end of the log. */
type Word = 'at a page' | 'folded' | 'followed';

/** A process that keeps the read models of a data folder, once it is told to. */
export type Follower = {
  readonly begin: (task: Task) => void;
  /** Resolves when it has said something so many times. Throws when it ends before. */
  readonly said: (word: Word, times?: number) => Promise<void>;
  /** `kill -9`; resolves when it is gone. Throws when it had ended by itself. */
  readonly kill: () => Promise<void>;
};

export const startFollower = (data: string, writing: Writing): Follower => {
  const manner = writing === 'apart' ? ['--import', path.join(DIST, 'write-apart.js')] : [];
  const child = spawn(process.execPath, [...manner, path.join(DIST, 'follow.js'), data]);
  const heard: string[] = [];
  const waiting = new Set<() => void>();
  let told = '';
  let killed = false;

  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  // what is written to a process that has just been killed goes nowhere
  child.stdin.on('error', () => undefined);
  createInterface({ input: child.stdout }).on('line', (line) => {
    heard.push(line);
    for (const look of waiting) look();
  });

  const gone = once(child, 'close').then(([code, signal]: unknown[]) => {
    if (!killed) throw new Error(`A follower ended by itself (${String(signal ?? code)}): ${told}`);
  });
  gone.catch(() => undefined);

  const said = (word: Word, times: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (heard.filter((each) => each === word).length < times) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  return {
    begin: (task) => void child.stdin.write(`${task}\n`),
    said: (word, times = 1) => Promise.race([gone, said(word, times)]),
    kill: () => {
      killed = true;
      child.kill('SIGKILL');
      return gone;
    },
  };
};
