import path from 'node:path';
import type { WorklistQuestion } from '@casewright/read-models';
import type { OpenReading } from '@casewright/runtime';
import { contest, type Measured, type Pair } from '../contest.js';
import { listLoans } from '../listed-loans.js';
import type { Scale } from '../scale.js';

/** What people ask of a worklist, a page at a time. */
const QUESTIONS: Readonly<Record<string, Partial<WorklistQuestion>>> = {
  'what is due': {},
  'of one council': { council: ['council7'] },
  'waiting to be collected': { stage: ['approved.waiting'] },
  'changed last': { sort: { by: 'updated', descending: true } },
  'of one person': { mine: 'person3' },
  'by the beginning of an id': { q: { text: 'loan0000', councils: [], regions: [], people: [] } },
};
const ANY: WorklistQuestion = { readable: 'every case', sort: { by: 'due', descending: false }, limit: 50 };

/** One page of a long worklist beside the same page of a short one. */
export const measureWorklist = async (folder: string, { rounds, listed }: Scale): Promise<readonly Measured[]> => {
  const { few, many, times } = listed;
  const [short, long] = [await worklistOf(folder, few), await worklistOf(folder, many)];
  const pairs = Object.entries(QUESTIONS).map(([name, question]): Pair => ({
    ...{ name: `worklist of ${many.toLocaleString('en-GB')}, ${name}`, unit: 'µs a page', aim: { atMost: 2 } },
    work: () => microseconds(long, { ...ANY, ...question }, times),
    baseline: {
      name: `of ${few.toLocaleString('en-GB')}`,
      work: () => microseconds(short, { ...ANY, ...question }, times),
    },
  }));

  const measured = await contest(pairs, rounds);
  await short.close();
  await long.close();
  return measured;
};

const worklistOf = (folder: string, cases: number): Promise<OpenReading> =>
  listLoans(path.join(folder, String(cases)), cases);

const microseconds = async (
  { readModels }: OpenReading,
  question: WorklistQuestion,
  times: number,
): Promise<number> => {
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) await readModels.cases(question);
  return ((performance.now() - begun) * 1000) / times;
};
