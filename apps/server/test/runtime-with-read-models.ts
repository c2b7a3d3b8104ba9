import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openReadModels, type Dashboard } from '@casewright/read-models';
import type { Runtime } from '@casewright/runtime';
import { runtimeInMemory } from './runtime-in-memory.js';

/** The engine on the example workflow with read models that follow it, in a folder that goes when it is closed. */
export const runtimeWithReadModels = async (dashboards: readonly Dashboard[] = []): Promise<Runtime> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casewright-server-'));
  const runtime = runtimeInMemory();
  const { store, registry, clock } = runtime;
  const readModels = await openReadModels({
    ...{ file: path.join(folder, 'read-models.db'), store, registry, now: clock.now },
    views: dashboards.flatMap(({ views }) => views),
  });
  readModels.start();

  return {
    ...{ ...runtime, readModels, dashboards },
    close: async () => {
      await readModels.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
