import path from 'node:path';
import { contest, type Measured, type Pair } from '../contest.js';
import { openEngineAlone, openEngineAtWork, portsIn, type Desk } from '../desk.js';
import { loanRounds } from '../loan-rounds.js';
import { openRawSqlite } from '../raw-sqlite.js';
import { sampleEvents } from '../sample-events.js';
import type { Scale } from '../scale.js';

/** Commands through the whole path of the engine, one at a time and 64 in flight, beside bare transactions. */
export const measureEngine = async (folder: string, scale: Scale): Promise<readonly Measured[]> => {
  const sample = await sampleEvents(await portsIn(path.join(folder, 'sample')));
  const raw = openRawSqlite(path.join(folder, 'raw.db'), sample);
  const alone = await openEngineAlone(path.join(folder, 'alone'));
  const atWork = await openEngineAtWork(path.join(folder, 'at-work'));

  const pairsOf = (desk: Desk, where: string, width: 1 | 64): readonly Pair[] => {
    const { loans, rows } = width === 1 ? scale.one : scale.many;
    const { withoutLedgers, withLedgers } = loanRounds(desk, width, loans);
    const common = {
      unit: 'commands/s',
      baseline: { name: `raw transactions of ${width}`, work: () => raw.append(rows, width) },
      aim: { atLeast: width === 1 ? 0.75 : 0.4 },
    };
    return [
      { ...common, name: `engine, ${width} in flight, no ledgers, ${where}`, work: withoutLedgers },
      { ...common, name: `engine, ${width} in flight, ledgers, ${where}`, work: withLedgers },
    ];
  };

  const measured = [];
  for (const width of [1, 64] as const) {
    const pairs = [...pairsOf(alone, 'alone', width), ...pairsOf(atWork, 'read side at work', width)];
    measured.push(...(await contest(pairs, scale.rounds)));
  }

  raw.close();
  await alone.close();
  await atWork.close();
  return measured;
};
