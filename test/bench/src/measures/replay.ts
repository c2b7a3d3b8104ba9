import { rm } from 'node:fs/promises';
import path from 'node:path';
import { contest, perSecond, type Measured } from '../contest.js';
import { openWorkingRuntime, portsIn } from '../desk.js';
import { inFlight } from '../in-flight.js';
import { giveTo, instructionOf, lifeOf } from '../loans.js';
import { openRawSqlite } from '../raw-sqlite.js';
import { sampleEvents } from '../sample-events.js';
import type { Scale } from '../scale.js';

/** Events a second through the statechart, case by case, and into the read models, from the first event on. */
export const measureReplay = async (folder: string, { rounds, replayedLoans }: Scale): Promise<readonly Measured[]> => {
  const ids = Array.from({ length: replayedLoans }, (_, index) => `loan${index}`);
  const runtime = await openWorkingRuntime(folder);
  const give = giveTo(runtime.engine);
  await inFlight(64, ids, async (id) => {
    for (const act of lifeOf(id)) await give(instructionOf(id, act));
  });
  const events = await runtime.store.head();
  await runtime.close();

  const sample = await sampleEvents(await portsIn(path.join(folder, 'sample')));
  const raw = openRawSqlite(path.join(folder, 'raw.db'), sample);
  await raw.append(events, 64);
  const baseline = { name: 'raw rows read and parsed', work: raw.readAll };

  const fold = async () => {
    const again = await openWorkingRuntime(folder);
    const last = sample.length - 1;
    const rate = await perSecond(ids.length * sample.length, async () => {
      for (const id of ids) await again.engine.read('desk-loan', id, { revision: last });
    });
    await again.close();
    return rate;
  };

  const rebuild = async () => {
    for (const file of ['', '-wal', '-shm'])
      await rm(path.join(folder, 'data', `read-models.db${file}`), { force: true });

    return perSecond(events, async () => {
      const again = await openWorkingRuntime(folder);
      await again.readModels.waitFor(events, 600_000);
      await again.close();
    });
  };

  const measured = await contest(
    [
      { name: 'replay, folded case by case', unit: 'events/s', work: fold, baseline },
      { name: 'replay, read models from zero', unit: 'events/s', work: rebuild, baseline },
    ],
    rounds,
  );
  raw.close();
  return measured;
};
