import { isDeepStrictEqual } from 'node:util';
import { transition } from 'xstate';
import type { z } from 'zod';
import { arbitrary } from '../arbitrary.js';
import { BEFORE_THE_FIRST_EVENT, evolve, isFinal, stageOf, type State } from '../machine.js';
import type { RecordedEvent } from '../events.js';
import { plainState } from '../plain-state.js';
import { seeded } from '../random.js';
import { isDrawn } from '../rows.js';
import type { Law, Subject } from './subject.js';

const everyHistoryReplays: Law = ({ replays }) =>
  Object.entries(replays).flatMap(([name, { violations }]) => violations.map((violation) => `${name}: ${violation}`));

const everyStageIsVisited: Law = ({ leaves, steps }) => {
  const visited = new Set([BEFORE_THE_FIRST_EVENT, ...steps.map(({ after }) => stageOf(after))]);
  return leaves.filter(({ path }) => !visited.has(path)).map(({ path }) => `no history visits ${path}`);
};

const everyStageIsLeft: Law = ({ leaves, steps }) => {
  const left = new Set(
    steps.filter(({ before, after }) => stageOf(before) !== stageOf(after)).map(({ before }) => stageOf(before)),
  );
  return leaves.filter(({ path, final }) => !final && !left.has(path)).map(({ path }) => `no history leaves ${path}`);
};

/** The kernel's shortcut around XState's own scope changes nothing. */
const stepsEqualTransitions: Law = ({ workflow, steps }) =>
  steps.flatMap(({ before, event, after }) => {
    const [expected] = transition(workflow.machine, before, event);
    return isDeepStrictEqual(plainState(after), plainState(expected as State))
      ? []
      : [`${event.type} from ${stageOf(before)} leads elsewhere than XState's transition()`];
  });

/** A kept state is only a shortcut for the fold. */
const resumingEqualsReplaying: Law = ({ workflow, steps }) =>
  steps.flatMap(({ before, event, after }) => {
    const { value, context } = plainState(before);
    const resumed = evolve(workflow, workflow.machine.resolveState({ value, context }) as State, event);
    return isDeepStrictEqual(plainState(resumed), plainState(after))
      ? []
      : [`resuming at ${stageOf(before)} and recording ${event.type} is not what replaying leads to`];
  });

const finalStagesTakeOnlyWhatIsDrawn: Law = (subject) =>
  subject.steps
    .filter(({ after }) => isFinal(after))
    .flatMap(({ after, event }) =>
      undrawn(subject, stageOf(after))
        .flatMap(([type, schema]) => [...recorded(subject, type), sample(type, schema, event)])
        .filter((unwanted) => takes(subject, after, unwanted))
        .map(({ type }) => `${stageOf(after)} is final and takes ${type}, which nothing draws from it`),
    );

const undrawn = (
  { workflow: { events, commands } }: Subject,
  stage: string,
): readonly (readonly [string, z.ZodType])[] => {
  const drawn = Object.values(commands)
    .flatMap(({ rows }) => rows)
    .filter((row) => isDrawn(row, { stage, starting: false }))
    .flatMap(({ emits }) => emits);
  return Object.entries(events).filter(([type]) => !drawn.includes(type));
};

const recorded = ({ steps }: Subject, type: string): readonly RecordedEvent[] =>
  steps.map(({ event }) => event).filter((event) => event.type === type);

const sample = (type: string, schema: z.ZodType, { at, by }: RecordedEvent): RecordedEvent => ({
  ...{ type, data: arbitrary(schema, seeded(1)) as object, at, by },
});

const takes = ({ workflow }: Subject, state: State, event: RecordedEvent): boolean => {
  try {
    return evolve(workflow, state, event) !== state;
  } catch {
    return false;
  }
};

/** What holds along the golden histories. */
export const historyLaws: readonly Law[] = [
  everyHistoryReplays,
  everyStageIsVisited,
  everyStageIsLeft,
  stepsEqualTransitions,
  resumingEqualsReplaying,
  finalStagesTakeOnlyWhatIsDrawn,
];
