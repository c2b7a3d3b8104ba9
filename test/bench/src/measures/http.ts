import { contest, type Measured } from '../contest.js';
import { noopLoad } from '../load/noop-load.js';
import { loanLoad } from '../load/loan-load.js';
import { fire } from '../load/fire.js';
import type { Listening } from '../processes/listening.js';
import { startProcess } from '../processes/start-process.js';
import type { Scale } from '../scale.js';

/** Commands over HTTP on 64 connections beside a POST that does nothing, each server in a process of its own. */
export const measureHttp = async (folder: string, { rounds, httpSeconds }: Scale): Promise<readonly Measured[]> => {
  const servers = [
    await startProcess<Listening>('serve-noop', []),
    await startProcess<Listening>('serve-casewright', [folder]),
  ] as const;
  const [noop, casewright] = servers.map(({ first }) => first.url) as [string, string];

  try {
    const loans = await loanLoad(casewright);
    const pair = {
      ...{ name: 'HTTP, 64 connections, signed in, return=minimal', unit: 'commands/s', aim: { atLeast: 0.5 } },
      work: () => fire(casewright, loans, httpSeconds),
      baseline: { name: 'no-op Nest + Fastify POST', work: () => fire(noop, noopLoad, httpSeconds) },
    };
    return await contest([pair], rounds);
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
};
