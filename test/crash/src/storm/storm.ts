import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { MannerName } from '../../worker/manners.js';
import type { Request } from '../../worker/protocol.js';
import { randomOf, type Random } from '../random.js';
import { correspondence, type Asked } from './correspondence.js';
import { demand } from './demand.js';
import { fleetOf, type Fleet } from './fleet.js';
import { sharedTime, type SharedTime } from './time.js';

export type StormOptions = {
  readonly seed: number;
  readonly rounds: number;
  readonly manner: MannerName;
  /** What is sent when the outcome of a request is not known; by default the same again. */
  readonly again?: (request: Request) => Request;
};

/** What a storm leaves behind: a data folder nobody works on, and everything that was asked and answered. */
export type Storm = {
  readonly data: string;
  readonly time: SharedTime;
  readonly asked: readonly Asked[];
  readonly kills: number;
};

const WRITERS = 3;
const LONGEST_JUMP_DAYS = 2;

/** Storms in folders of their own. `clear` ends every worker that is left and removes the folders. */
export const storms = () => {
  const fleets: Fleet[] = [];
  const root = mkdtempSync(path.join(tmpdir(), 'casewright-crash-'));

  const rage = async ({ seed, rounds, manner, again = (request) => request }: StormOptions): Promise<Storm> => {
    const random = randomOf(seed);
    const folder = mkdtempSync(path.join(root, 'storm-'));
    const data = path.join(folder, 'data');
    const time = sharedTime(path.join(folder, 'clock'));
    // the faults are the same for one seed, whatever the clients get to ask between them
    const clients = correspondence({ ...demand(randomOf(seed + 1)), again });
    const fleet = fleetOf(WRITERS, { data, clock: time.file, manner }, clients);
    fleets.push(fleet);
    let kills = 0;

    for (let round = 1; round <= rounds; round += 1) {
      fleet.fill();
      time.jump(random.between(0, LONGEST_JUMP_DAYS));
      await fatalMoment(random, fleet);
      const victims = random.some([...fleet.workers], random.between(1, WRITERS));
      await fleet.kill(victims);
      kills += victims.length;
    }

    fleet.fill();
    await fleet.finish();
    return { data, time, asked: clients.asked, kills };
  };

  return {
    rage,
    clear: async (): Promise<void> => {
      // a worker that had ended by itself has failed its test by now
      await Promise.allSettled(fleets.map(({ abandon }) => abandon()));
      rmSync(root, { recursive: true, force: true });
    },
  };
};

/** Lets a round run on to some moment: while a worker is still opening, or in the middle of the work. */
const fatalMoment = async (random: Random, fleet: Fleet): Promise<void> => {
  if (random.percent(80)) await fleet.answers(random.between(30, 140));
  // not a wait for anything: the moment a fault strikes
  await delay(random.between(0, 60));
};
