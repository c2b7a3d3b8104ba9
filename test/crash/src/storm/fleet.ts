import type { Reply } from '../../worker/protocol.js';
import type { Correspondence } from './correspondence.js';
import { startWorker, type Place, type WorkerProcess } from './worker-process.js';

const IN_FLIGHT = 4;

type Waiting = { readonly isOver: () => boolean; readonly resolve: () => void; readonly reject: (e: Error) => void };

/** Several workers on one data folder, each kept busy by its clients. A worker that ends by itself ends it all. */
export const fleetOf = (size: number, place: Place, clients: Correspondence) => {
  const workers = new Set<WorkerProcess>();
  const waiting = new Set<Waiting>();
  let wanted: 'anything' | 'leftovers' = 'anything';
  let replies = 0;
  let fault: Error | undefined;

  const keepBusy = (worker: WorkerProcess) => {
    while (worker.open.size < IN_FLIGHT) {
      const request = clients.next(wanted);
      if (request === undefined) return;
      worker.ask(request);
    }
  };

  const replied = (reply: Reply, worker: WorkerProcess) => {
    replies += 1;
    clients.answered(reply);
    if (workers.has(worker)) keepBusy(worker);
    for (const one of waiting) {
      if (!one.isOver()) continue;
      waiting.delete(one);
      one.resolve();
    }
  };

  const broke = (error: Error) => {
    fault ??= error;
    for (const one of waiting) one.reject(fault);
  };

  const until = (isOver: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      if (fault !== undefined) reject(fault);
      else if (isOver()) resolve();
      else waiting.add({ isOver, resolve, reject });
    });

  const kill = async (victims: readonly WorkerProcess[]): Promise<void> => {
    for (const victim of victims) workers.delete(victim);
    await Promise.all(victims.map((victim) => victim.kill()));
    for (const { open } of victims) for (const commandId of open) clients.unanswered(commandId);
  };

  return {
    workers: workers as ReadonlySet<WorkerProcess>,

    /** Starts whoever is missing. */
    fill: (): void => {
      if (fault !== undefined) throw fault;
      while (workers.size < size) {
        const worker = startWorker(place, { replied, broke });
        workers.add(worker);
        keepBusy(worker);
      }
    },

    /** Resolves after so many more answers. Throws when a worker ends by itself. */
    answers: (count: number): Promise<void> => {
      const enough = replies + count;
      return until(() => replies >= enough);
    },

    /** `kill -9` for these; what they had not answered is asked again by and by. */
    kill,

    /** Asks for nothing new, gets an answer to everything, and closes every worker. */
    finish: async (): Promise<void> => {
      wanted = 'leftovers';
      for (const worker of workers) keepBusy(worker);
      await until(() => [...workers].every(({ open }) => open.size === 0));
      await Promise.all([...workers].map((worker) => worker.finish()));
      workers.clear();
    },

    /** Ends whatever is left, and whoever still waits for it. */
    abandon: async (): Promise<void> => {
      broke(new Error('The fleet has been abandoned.'));
      await kill([...workers]);
    },
  };
};

export type Fleet = ReturnType<typeof fleetOf>;
