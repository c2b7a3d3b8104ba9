import { evolve, initial, stageOf, upcast, type RecordedEvent, type State, type Workflow } from '@casewright/workflow';
import type { History } from '@casewright/workflow/laws';

/** One event of a golden history, with the state before and after it. */
export type GoldenStep = { readonly event: RecordedEvent; readonly before: State; readonly after: State };

type Golden = { readonly workflow: Workflow; readonly histories: Readonly<Record<string, History>> };

/** Every step of the histories of today's version. */
export const goldenSteps = ({ workflow, histories }: Golden): readonly GoldenStep[] =>
  Object.values(histories)
    .filter(({ version }) => version === workflow.version)
    .flatMap(({ events }) => {
      let state = initial(workflow);
      return events.map(({ type, data, at, by, schemaVersion }) => {
        const event = { type, data: upcast(workflow, type, data, schemaVersion), at, by: by as RecordedEvent['by'] };
        const before = state;
        state = evolve(workflow, before, event);
        return { event, before, after: state };
      });
    });

/** A state for each stage that the histories visit, the first they came to. */
export const goldenStates = (golden: Golden): ReadonlyMap<string, State> => {
  const states = new Map<string, State>();
  for (const { after } of goldenSteps(golden)) if (!states.has(stageOf(after))) states.set(stageOf(after), after);
  return states;
};
