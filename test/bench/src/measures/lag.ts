import { median, most } from '../spread.js';
import type { Measured } from '../contest.js';
import type { Followed } from '../processes/follow.js';
import { startProcess } from '../processes/start-process.js';
import type { Scale } from '../scale.js';

const CLIENTS = 64;

/** How far worklist and three dashboards are behind the log while 64 clients give commands as fast as they are answered. */
export const measureLag = async (folder: string, { lag: { rounds, seconds } }: Scale): Promise<readonly Measured[]> => {
  const args = [folder, CLIENTS, seconds, rounds].map(String);
  const { first: followed, stop } = await startProcess<readonly Followed[]>('follow', args);
  await stop();

  const samplesOf = (value: (round: Followed) => number, baseline: (round: Followed) => number) =>
    followed.map((round) => ({ value: value(round), baseline: baseline(round) }));
  const under = `read models, ${CLIENTS} clients`;

  return [
    {
      ...{ name: `lag of the ${under}, in the middle`, unit: 'ms', baseline: 'an answer, in the middle' },
      samples: samplesOf(
        ({ lag }) => median(lag.milliseconds),
        ({ answerMs }) => median(answerMs),
      ),
    },
    {
      ...{ name: `lag of the ${under}, at most`, unit: 'ms', baseline: 'the slowest answer' },
      samples: samplesOf(
        ({ lag }) => most(lag.milliseconds),
        ({ answerMs }) => most(answerMs),
      ),
    },
    {
      ...{ name: `lag of the ${under}, at most`, unit: 'positions', baseline: 'events recorded a second' },
      samples: samplesOf(
        ({ lag }) => most(lag.positions),
        ({ eventsPerSecond }) => eventsPerSecond,
      ),
    },
  ];
};
