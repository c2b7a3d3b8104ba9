import { openWorkingRuntime } from '../desk.js';
import { watchLag, type Lag } from '../lag.js';
import { giveTo, instructionOf, lifeOf } from '../loans.js';

/** What one round of clients saw: how long each answer took them, how much was recorded, and how views lagged behind. */
export type Followed = { readonly answerMs: readonly number[]; readonly eventsPerSecond: number; readonly lag: Lag };

const [folder = '', clients = '', seconds = '', rounds = ''] = process.argv.slice(2);
const runtime = await openWorkingRuntime(folder, 'three dashboards');
const give = giveTo(runtime.engine);
let begun = 0;

const round = async (): Promise<Followed> => {
  const answerMs: number[] = [];
  const [first, start] = [await runtime.store.head(), performance.now()];
  const end = start + 1000 * Number(seconds);
  const client = async () => {
    while (performance.now() < end) {
      const id = `loan${(begun += 1)}`;
      for (const act of lifeOf(id)) {
        const asked = performance.now();
        await give(instructionOf(id, act));
        answerMs.push(performance.now() - asked);
      }
    }
  };

  const seen = watchLag(runtime);
  await Promise.all(Array.from({ length: Number(clients) }, client));
  const eventsPerSecond = (((await runtime.store.head()) - first) * 1000) / (performance.now() - start);
  const lag = await seen();
  await runtime.settle();
  return { answerMs, eventsPerSecond, lag };
};

await round();
const followed = [];
while (followed.length < Number(rounds)) followed.push(await round());
process.send?.(followed satisfies readonly Followed[]);
await runtime.close();
