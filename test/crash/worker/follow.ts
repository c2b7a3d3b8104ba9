// Keeps the read models of a log until it is killed: node follow.js <data>, and a word on its standard input to begin.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import { keepJournal } from './keep-journal.js';
import { openHeld } from './open-held.js';

const PAGE_SIZE = 200;
const LONGEST_MS = 600_000;

const [data = ''] = process.argv.slice(2);
const tell = (what: 'at a page' | 'folded' | 'followed') => void process.stdout.write(`${what}\n`);

// what takes longest is done before it is told to begin
await discoverWorkflows([SHIPPED_WORKFLOWS]);
const [task] = (await once(createInterface(process.stdin), 'line')) as ['follow' | 'rebuild'];

const { store, readModels } = await openHeld(data);
const subscribe = store.subscribe.bind(store);
void keepJournal({ subscribe }, readModels.reactions, { signal: new AbortController().signal });

// small pages, and a word about each before it is folded
store.subscribe = async function* (after, options) {
  for await (const page of subscribe(after, { ...options, pageSize: PAGE_SIZE })) {
    tell('at a page');
    yield page;
  }
};
readModels.start();
void readModels.waitFor(await store.head(), LONGEST_MS).then(() => tell('followed'));

const onProgress = (position: number, head: number) => {
  if (position >= head) tell('folded');
};
while (task === 'rebuild') await readModels.rebuild(readModels.views, { onProgress });
