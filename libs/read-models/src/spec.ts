import { inMemoryEventStore, NO_STREAM, type NewEvent } from '@casewright/event-store';
import { registryOf } from '@casewright/engine';
import {
  evolve,
  initial,
  schemaVersionOf,
  stageOf,
  SYSTEM_ACTOR,
  upcast,
  type Actor,
  type Calendar,
  type Workflow,
} from '@casewright/workflow';
import { instantOf } from './as-at.js';
import type { Dashboard, DashboardAnswer, Register } from './dashboard.js';
import { openReadModels } from './open-read-models.js';

/** An event as a spec writes it, or as a golden history has it; by default recorded by `system`. */
export type Recorded = {
  readonly type: string;
  readonly data?: object;
  /** The instant at which it was recorded. */
  readonly at: string;
  readonly by?: Actor;
};

/** What cases have recorded, by stream. */
export type Streams = Readonly<Record<string, readonly Recorded[]>>;

export type Setup = {
  readonly workflows: readonly Workflow[];
  readonly calendar: Calendar;
  readonly register?: Partial<Register>;
};

const PATIENCE_MS = 10_000;

/** `given(streams).asAt(moment)`: how a dashboard is tested. The stages are those the statecharts lead to. */
export const dashboardSpec = (dashboard: Dashboard, { workflows, calendar, register }: Setup) => ({
  given: (streams: Streams) => ({
    /** The dashboard's answer as at a day or an instant, from views that have followed everything given. */
    asAt: async (moment: string): Promise<DashboardAnswer> => {
      const at = instantOf(moment, calendar);
      if (at === undefined) throw new Error(`${moment} is neither a date nor an instant.`);

      const registry = registryOf(workflows);
      const store = inMemoryEventStore();
      for (const { stream, revision, event } of inOrderOfTime(workflows, streams))
        await store.append([{ stream, expectedRevision: revision + NO_STREAM, events: [event] }]);

      const readModels = await openReadModels({
        ...{ file: ':memory:', store, registry, views: dashboard.views, now: () => at },
      });
      try {
        readModels.start();
        await readModels.waitFor(await store.head(), PATIENCE_MS);
        const known = { councils: [], regions: [], parameters: {}, ...register };
        return (await readModels.answer(dashboard, { at, calendar, register: known })).answer;
      } finally {
        await readModels.close();
      }
    },
  }),
});

type Placed = { readonly stream: string; readonly revision: number; readonly at: string; readonly event: NewEvent };

const inOrderOfTime = (workflows: readonly Workflow[], streams: Streams): readonly Placed[] =>
  Object.entries(streams)
    .flatMap(([stream, events]) => placed(workflowOf(workflows, stream), stream, events))
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));

const workflowOf = (workflows: readonly Workflow[], stream: string): Workflow => {
  const found = workflows.find(({ category }) => stream.startsWith(`${category}-`));
  if (found === undefined) throw new Error(`${stream} is of no workflow that was given.`);
  return found;
};

const placed = (workflow: Workflow, stream: string, events: readonly Recorded[]): readonly Placed[] => {
  let state = initial(workflow);
  return events.map(({ type, data = {}, at, by = SYSTEM_ACTOR }, revision) => {
    const schemaVersion = schemaVersionOf(workflow.upcasts, type);
    state = evolve(workflow, state, { type, data: upcast(workflow, type, data, schemaVersion), at, by });
    const begun = revision === 0 ? { definitionVersion: workflow.version } : {};
    const meta = { recordedAt: at, occurredAt: at, actor: by, schemaVersion, ...begun, stage: stageOf(state) };
    const id = `${stream}@${revision}`;
    return {
      stream,
      revision,
      at,
      event: { id, type, data: JSON.stringify(data), meta: JSON.stringify(meta), hash: '' },
    };
  });
};
