import { parseInput, isRefusal, type Command, type Workflow } from '@casewright/workflow';
import type { Question } from './answers.js';
import { goldenStates, goldenSteps } from './golden-steps.js';
import { allRoles } from './reference-table.js';
import type { Shipped } from './shipped.js';

/** Reads everything and may do nothing (DOMAIN 2.6). */
const AUDITOR = 'auditor';

/** Every command in every role wherever golden histories come, and before there is a case. */
export const questionsOf = (golden: Pick<Shipped, 'workflow' | 'histories'>): readonly Question[] => {
  const states = [undefined, ...goldenStates(golden).values()];
  const roles = new Set([...allRoles, ...Object.keys(golden.workflow.roles), AUDITOR]);

  return Object.keys(golden.workflow.commands).flatMap((command) =>
    inputsOf(golden, command).flatMap((input) =>
      states.flatMap((state) => [...roles].map((role) => ({ command, role, input, state }))),
    ),
  );
};

/** The inputs of a command that golden histories tell of: an event holds its command's payload. None tells nothing. */
const inputsOf = (golden: Pick<Shipped, 'workflow' | 'histories'>, name: string): readonly object[] => {
  const { workflow } = golden;
  const { input, rows } = workflow.commands[name] as Command;
  const emitted = new Set(rows.flatMap(({ emits }) => emits));
  const fields = Object.keys(input.shape);

  const told = goldenSteps(golden)
    .filter(({ event }) => emitted.has(event.type))
    .map(({ event }) => Object.fromEntries(Object.entries(event.data).filter(([field]) => fields.includes(field))));
  const different = [...new Set(told.map((each) => JSON.stringify(each)))].map((each) => JSON.parse(each) as object);
  const understood = different.flatMap((each) => parsed(workflow, name, each));
  return understood.length > 0 ? understood : [{}];
};

const parsed = (workflow: Workflow, name: string, data: object): readonly object[] => {
  const answer = parseInput(workflow, name, data);
  return isRefusal(answer) ? [] : [answer.input];
};
