import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { filesOf } from '@casewright/runtime';
import { randomOf, type Random } from '../random.js';
import { goldenHistories } from '../retold/golden-histories.js';
import { retelling } from '../retold/retelling.js';
import { keepBesideTheLog } from './beside-the-log.js';
import { startFollower, type Follower, type Task, type Writing } from './follower.js';
import { leftUndone, type LeftUndone } from './left-undone.js';

export type SiegeOptions = { readonly seed: number; readonly kills: number; readonly writing: Writing };

/** What a siege leaves behind: a data folder nobody works on, and what each process had left to do when it was killed. */
export type Siege = {
  readonly data: string;
  readonly undone: Readonly<Partial<Record<LeftUndone, number>>>;
};

const FIRST_EVENTS = 3000;

/** Sieges in folders of their own. `clear` ends every process that is left and removes the folders. */
export const sieges = () => {
  const root = mkdtempSync(path.join(tmpdir(), 'casewright-siege-'));
  const alive = new Set<Follower>();

  const lay = async ({ seed, kills, writing }: SiegeOptions): Promise<Siege> => {
    const random = randomOf(seed);
    const data = mkdtempSync(path.join(root, 'data-'));
    const store = await openSqliteEventStore({ file: filesOf(data).events });
    const tell = retelling(await goldenHistories(), random);
    const grow = (events: number) => store.append(tell(events));
    const start = () => {
      const follower = startFollower(data, writing);
      alive.add(follower);
      return follower;
    };
    const end = async (follower: Follower) => {
      await follower.kill();
      alive.delete(follower);
    };

    await grow(FIRST_EVENTS);
    await keepBesideTheLog(data);
    const undone: Partial<Record<LeftUndone, number>> = {};
    let next = start();
    for (let kill = 1; kill <= kills; kill += 1) {
      const follower = next;
      await grow(random.between(10, 60));
      const task = random.percent(80) ? 'follow' : 'rebuild';
      follower.begin(task);
      await follower.said('at a page');
      // makes itself ready meanwhile
      next = start();
      await fatalMoment(random, follower, task);
      await end(follower);

      const left = leftUndone(data, task, await store.head());
      undone[left] = (undone[left] ?? 0) + 1;
    }
    await end(next);
    await store.close();
    return { data, undone };
  };

  return {
    lay,
    clear: async (): Promise<void> => {
      await Promise.allSettled([...alive].map(({ kill }) => kill()));
      rmSync(root, { recursive: true, force: true });
    },
  };
};

/** Lets a process run on to some moment: within some page, or when a rebuild has only to be indexed and put in place. */
const fatalMoment = async (random: Random, { said }: Follower, task: Task): Promise<void> => {
  const isAtTheEnd = task === 'rebuild' && random.percent(60);
  const pages = random.percent(80) ? 1 : random.between(2, 10);
  await (isAtTheEnd ? said('folded') : Promise.race([said('at a page', pages), said('followed')]));
  // not a wait for anything: the moment a fault strikes
  await delay(random.between(0, isAtTheEnd ? 30 : 6));
};
