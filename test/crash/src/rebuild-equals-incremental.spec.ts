import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { logAlone } from './checks/read-model-rows.js';
import { keepBesideTheLog } from './followers/beside-the-log.js';
import { rowsKept, type Rows } from './followers/rows-kept.js';
import { sieges, type Siege } from './followers/siege.js';

const KILLS = 200;
const MINUTES = 60_000;
const SEED = 20_120_109;

const { lay, clear } = sieges();
afterAll(clear);

/** What is kept when nothing has ever gone wrong. */
const madeAtOnce = async ({ data }: Siege): Promise<Rows> => {
  const fresh = logAlone(data);
  await keepBesideTheLog(fresh);
  return rowsKept(fresh);
};

describe(`read models whose process was killed ${KILLS} times at random moments (seed ${SEED})`, () => {
  let siege: Siege;
  let kept: Rows;

  beforeAll(async () => {
    siege = await lay({ seed: SEED, kills: KILLS, writing: 'together' });
    kept = await rowsKept(siege.data);
  }, 10 * MINUTES);

  test('were really killed in the middle of their work, whatever it was', () => {
    const { nothing = 0, ...undone } = siege.undone;

    expect(nothing).toBeLessThan(KILLS / 2);
    expect(undone['views to make']).toBeGreaterThan(0);
    expect(undone['events to follow']).toBeGreaterThan(KILLS / 4);
    expect(undone['events to rebuild']).toBeGreaterThan(KILLS / 20);
    expect((undone.indexes ?? 0) + (undone['to put in place'] ?? 0)).toBeGreaterThan(0);
  });

  test('have rows in every view that comes with Casewright', () => {
    const empty = Object.entries(kept).filter(([, rows]) => rows.length === 0);

    expect(Object.keys(kept)).toEqual(expect.arrayContaining(['cases', 'timers', 'pending_reactions', 'what is due']));
    expect(empty).toEqual([]);
  });

  test(
    'equal those made from the first event at once',
    async () => {
      expect(kept).toEqual(await madeAtOnce(siege));
    },
    MINUTES,
  );
});

describe('read models that write rows and checkpoint in two transactions', () => {
  test(
    'do not, after the same kills',
    async () => {
      const siege = await lay({ seed: SEED, kills: KILLS / 10, writing: 'apart' });
      expect(await rowsKept(siege.data)).not.toEqual(await madeAtOnce(siege));
    },
    5 * MINUTES,
  );
});
