import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { figureOf } from './figure.js';
import { measureEngine } from './measures/engine.js';
import { measureHttp } from './measures/http.js';
import { measureLag } from './measures/lag.js';
import { measureMemory } from './measures/memory.js';
import { measurePages } from './measures/pages.js';
import { measureRebuild } from './measures/rebuild.js';
import { measureReplay } from './measures/replay.js';
import { measureSlowReader } from './measures/slow-reader.js';
import { measureWebhooks } from './measures/webhooks.js';
import { measureWorklist } from './measures/worklist.js';
import { FULL, QUICK } from './scale.js';
import { tableOf } from './table.js';

const MEASURES = {
  ...{ engine: measureEngine, http: measureHttp, replay: measureReplay, memory: measureMemory },
  ...{ rebuild: measureRebuild, lag: measureLag, worklist: measureWorklist },
  ...{ pages: measurePages },
  ...{ webhooks: measureWebhooks, 'slow-reader': measureSlowReader },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(MEASURES, name));
if (unknown.length > 0)
  throw new Error(`There is no measure ${unknown.join(', ')}: ${Object.keys(MEASURES).join(', ')}`);

const folder = await mkdtemp(path.join(tmpdir(), 'casewright-bench-'));
try {
  const figures = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    process.stderr.write(`Measuring ${name} ...\n`);
    const own = path.join(folder, name);
    await mkdir(own);
    figures.push(...(await measure(own, values.quick ? QUICK : FULL)).map(figureOf));
  }
  console.log(values.json ? JSON.stringify(figures, null, 2) : tableOf(figures));
} finally {
  await rm(folder, { recursive: true });
}
