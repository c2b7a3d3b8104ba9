import { z } from 'zod';
import type { Actor } from './actor.js';
import type { RecordedEvent } from './events.js';
import { evolve, initial, stageOf, type State } from './machine.js';
import { upcast } from './upcast.js';
import type { Workflow } from './workflow.js';

const actor = z.object({
  personId: z.string(),
  role: z.string(),
  orgId: z.string().optional(),
  regionId: z.string().optional(),
  onBehalfOf: z.string().optional(),
});

const history = z.strictObject({
  workflow: z.string(),
  /** Of the definition the case follows. */
  version: z.int().positive(),
  events: z.array(
    z.strictObject({
      type: z.string(),
      data: z.record(z.string(), z.unknown()),
      at: z.iso.datetime(),
      by: actor,
      schemaVersion: z.int().positive(),
      /** The stage it led to when it was recorded. */
      stage: z.string(),
    }),
  ),
});

/** A golden history: what one case recorded, and the stages that led to. The content of `histories/*.json`. */
export type History = z.output<typeof history>;

/** Reads the content of a `histories/*.json`. Throws a `ZodError` when it is not one. */
export const parseHistory = (json: unknown): History => history.parse(json);

/** One event of a history, with the state before and after it. */
export type Step = { readonly event: RecordedEvent; readonly before: State; readonly after: State };

/** A history as today's code replays it, as far as it can. */
export type Replay = { readonly steps: readonly Step[]; readonly violations: readonly string[] };

/** Every way in which today's code no longer fits a recorded history, in words; none when it still does. */
export const replayHistory = (workflow: Workflow, recorded: History): readonly string[] =>
  replay(workflow, recorded).violations;

/** Replays a history on the definition of its version, up to the first event that can no longer be taken. */
export const replay = (workflow: Workflow, { workflow: name, version, events }: History): Replay => {
  const definition = [workflow, ...workflow.earlier].find((known) => known.version === version);
  if (name !== workflow.name) return { steps: [], violations: [`is a history of ${name}, not of ${workflow.name}`] };
  if (definition === undefined) return { steps: [], violations: [`version ${version} has no definition any more`] };

  const steps: Step[] = [];
  const violations: string[] = [];
  let state = initial(definition);

  for (const [revision, { type, data, at, by, schemaVersion, stage }] of events.entries()) {
    try {
      const event = { type, data: upcast(definition, type, data, schemaVersion), at, by: by as Actor };
      const after = evolve(definition, state, event);
      steps.push({ event, before: state, after });
      state = after;
    } catch (error) {
      return { steps, violations: [...violations, `event ${revision}: ${(error as Error).message}`] };
    }
    if (stageOf(state) !== stage)
      violations.push(`event ${revision}: ${type} now leads to ${stageOf(state)}, it led to ${stage}`);
  }

  return { steps, violations };
};
