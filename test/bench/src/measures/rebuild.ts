import { rm } from 'node:fs/promises';
import path from 'node:path';
import { contest, type Measured, type Sample } from '../contest.js';
import type { Rebuilding } from '../processes/rebuild.js';
import { startProcess } from '../processes/start-process.js';
import { addRawRows } from '../raw-rows.js';
import { retellLoans } from '../retold-loans.js';
import type { Rebuilds, Scale } from '../scale.js';

const EVENTS_OF_A_LOAN = 8;
const MIB = 1024 * 1024;

/** Every view made anew beside those in use, from logs of several lengths, beside as many bare rows. */
export const measureRebuild = async (folder: string, { rebuilds }: Scale): Promise<readonly Measured[]> => {
  const measured = [];
  for (const each of rebuilds) measured.push(...(await rebuildOf(path.join(folder, String(each.events)), each)));
  return measured;
};

const rebuildOf = async (folder: string, { events, rounds }: Rebuilds): Promise<readonly Measured[]> => {
  await retellLoans(folder, events / EVENTS_OF_A_LOAN, 'to the end');
  const memory: Sample[] = [];

  const rebuild = async () => {
    const { first, stop } = await startProcess<Rebuilding>('rebuild', [folder]);
    await stop();
    const [before, after] = first.residentBytes;
    memory.push({ value: after / MIB, baseline: before / MIB });
    return first.eventsPerSecond;
  };
  const addRows = () => addRawRows(path.join(folder, 'raw.db'), events);

  const title = `rebuild of ${events.toLocaleString('en-GB')} events`;
  const speed = {
    ...{ name: `${title}, worklist and three dashboards`, unit: 'events/s', aim: { valueAtLeast: 150_000 } },
    ...{ work: rebuild, baseline: { name: 'as many raw rows added', work: addRows } },
  };
  const measured = await contest([speed], rounds);
  await rm(folder, { recursive: true });
  const flat = {
    ...{ name: `resident memory, second half of a ${title}`, unit: 'MiB', aim: { atMost: 1.2 } },
    ...{ baseline: 'first half', samples: memory },
  };
  return [...measured, flat];
};
