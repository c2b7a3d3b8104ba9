import { openWorkingRuntime } from '../desk.js';
import { inFlight } from '../in-flight.js';
import { giveTo, instructionOf, lifeOf } from '../loans.js';

/** What a process held after so many commands, and after as many again. */
export type Remembered = {
  readonly commands: number;
  readonly once: NodeJS.MemoryUsage;
  readonly twice: NodeJS.MemoryUsage;
};

const [folder = '', loans = ''] = process.argv.slice(2);
const runtime = await openWorkingRuntime(folder);
const give = giveTo(runtime.engine);

const after = async (kind: string): Promise<NodeJS.MemoryUsage> => {
  const ids = Array.from({ length: Number(loans) }, (_, index) => `${kind}${index}`);
  await inFlight(64, ids, async (id) => {
    for (const act of lifeOf(id)) await give(instructionOf(id, act));
  });
  await runtime.settle();
  globalThis.gc?.();
  return process.memoryUsage();
};

const once = await after('once');
const twice = await after('twice');
process.send?.({ commands: Number(loans) * lifeOf('any').length, once, twice } satisfies Remembered);
