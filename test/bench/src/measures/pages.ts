import path from 'node:path';
import { contest, type Measured, type Pair } from '../contest.js';
import { listLoans } from '../listed-loans.js';
import { librariansBrowser, timePages } from '../load/page-load.js';
import type { Listening } from '../processes/listening.js';
import { startProcess, type Started } from '../processes/start-process.js';
import type { Scale } from '../scale.js';

const WORKLIST = '/cases';
/** Requested, approved and collected. */
const CASE = '/cases/desk-loan/loan000002';

/** Pages of the console beside a bare one, and a long worklist beside a short one, each server in a process of its own. */
export const measurePages = async (folder: string, { rounds, listed }: Scale): Promise<readonly Measured[]> => {
  const { few, many, times } = listed;
  const bare = await startProcess<Listening>('serve-page', []);
  const short = await serveLoans(path.join(folder, 'few'), few);
  const long = await serveLoans(path.join(folder, 'many'), many);

  try {
    const timeBare = timePages(bare.first.url);
    const timeShort = await librariansBrowser(short.first.url);
    const timeLong = await librariansBrowser(long.first.url);
    const beside = { name: 'bare Fastify + Nunjucks page', work: () => timeBare('/', times) };
    const page = (name: string, address: string): Pair => ({
      ...{ name: `page of ${name}, one at a time`, unit: 'ms, p50', baseline: beside },
      work: () => timeShort(address, times),
    });

    const pairs: readonly Pair[] = [
      page('a worklist', WORKLIST),
      page('a case', CASE),
      {
        ...{ name: `page of a worklist of ${inWords(many)}`, unit: 'ms, p50', aim: { atMost: 1.5 } },
        work: () => timeLong(WORKLIST, times),
        baseline: { name: `of ${inWords(few)}`, work: () => timeShort(WORKLIST, times) },
      },
    ];
    return await contest(pairs, rounds);
  } finally {
    for (const { stop } of [bare, short, long]) await stop();
  }
};

const serveLoans = async (folder: string, loans: number): Promise<Started<Listening>> => {
  await (await listLoans(folder, loans)).close();
  return startProcess<Listening>('serve-casewright', [folder]);
};

const inWords = (cases: number): string => cases.toLocaleString('en-GB');
