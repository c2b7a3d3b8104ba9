import { openReading } from '@casewright/runtime';
import { openingOf } from '../desk.js';
import { perSecond } from '../contest.js';

/** How fast every view was made anew, and the most memory that took in each half. */
export type Rebuilding = { readonly eventsPerSecond: number; readonly residentBytes: readonly [number, number] };

const [folder = ''] = process.argv.slice(2);
const { store, readModels, close } = await openReading(await openingOf(folder, 'three dashboards'));
const residentBytes: [number, number] = [0, 0];

const onProgress = (position: number, head: number) => {
  const half = position <= head / 2 ? 0 : 1;
  residentBytes[half] = Math.max(residentBytes[half], process.memoryUsage.rss());
};
const rebuild = () => readModels.rebuild(readModels.views, { onProgress });

const eventsPerSecond = await perSecond(await store.head(), rebuild);
process.send?.({ eventsPerSecond, residentBytes } satisfies Rebuilding);
await close();
