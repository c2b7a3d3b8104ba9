import { openReading, type OpenReading } from '@casewright/runtime';
import { openingOf } from './desk.js';
import { retellLoans } from './retold-loans.js';

const CATCH_UP_MS = 600_000;

/** Makes a folder of so many loans, some at each stage of their lives, and answers its worklist once it has them all. */
export const listLoans = async (folder: string, loans: number): Promise<OpenReading> => {
  const head = await retellLoans(folder, loans, 'anywhere');
  const reading = await openReading(await openingOf(folder));
  reading.readModels.start();
  await reading.readModels.waitFor(head, CATCH_UP_MS);
  return reading;
};
