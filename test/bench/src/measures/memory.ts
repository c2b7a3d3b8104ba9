import type { Measured } from '../contest.js';
import type { Remembered } from '../processes/remember.js';
import { startProcess } from '../processes/start-process.js';
import type { Scale } from '../scale.js';

const MIB = 1024 * 1024;

/** What the process holds after so many commands and after twice as many: the caches are full by then, so it is flat. */
export const measureMemory = async (folder: string, { rememberedLoans }: Scale): Promise<readonly Measured[]> => {
  const { first, stop } = await startProcess<Remembered>(
    'remember',
    [folder, String(rememberedLoans)],
    ['--expose-gc'],
  );
  await stop();
  const { commands, once, twice } = first;
  const [before, after] = [commands, 2 * commands].map((count) => count.toLocaleString('en-GB'));

  const pair = (what: 'heapUsed' | 'rss', title: string): Measured => ({
    ...{ name: `${title} after ${after} commands`, unit: 'MiB', baseline: `after ${before}`, aim: { atMost: 1.1 } },
    samples: [{ value: twice[what] / MIB, baseline: once[what] / MIB }],
  });
  return [pair('heapUsed', 'heap'), pair('rss', 'resident memory')];
};
