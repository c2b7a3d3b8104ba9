import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createEngine, type Engine, type EnginePorts } from '@casewright/engine';
import { openSqliteEventStore } from '@casewright/event-store-sqlite';
import { openRuntime, type Runtime } from '@casewright/runtime';
import { exampleWorkflows, type Beside } from './example-workflows.js';

/** Where commands are given. */
export type Desk = {
  readonly engine: Engine;
  /** Resolves when everything that follows the log has followed. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const failing = (error: Error): void => {
  throw error;
};

/** How a folder's data is opened. */
export const openingOf = async (folder: string, beside: Beside = 'no dashboards') => ({
  ...{ data: path.join(folder, 'data'), workflows: [await exampleWorkflows(folder, beside)], onFatal: failing },
});

/** Everything at work on one data folder, as `serve` has it. */
export const openWorkingRuntime = async (folder: string, beside?: Beside): Promise<Runtime> =>
  openRuntime(await openingOf(folder, beside));

/** What engines need beside a store, with the shipped directory and the real calendar. */
export const portsIn = async (folder: string): Promise<Omit<EnginePorts, 'store'>> => {
  const runtime = await openWorkingRuntime(folder);
  const { registry, calendar, directory: reference } = runtime;
  await runtime.close();

  return {
    ...{ registry, calendar, reference, index: { find: async () => [] } },
    now: () => new Date().toISOString(),
    refused: () => undefined,
  };
};

/** An engine on a store of its own, with nothing else at work. */
export const openEngineAlone = async (folder: string): Promise<Desk> => {
  await mkdir(folder, { recursive: true });
  const ports = await portsIn(folder);
  const store = await openSqliteEventStore({ file: path.join(folder, 'alone.db'), onFatal: failing });
  return { engine: createEngine({ ...ports, store }), settle: async () => undefined, close: store.close };
};

/** An engine with its read models, timers and reactions at work in the same process. */
export const openEngineAtWork = async (folder: string): Promise<Desk> => {
  const runtime = await openWorkingRuntime(folder);
  return { engine: runtime.engine, settle: () => runtime.settle(), close: () => runtime.close() };
};
