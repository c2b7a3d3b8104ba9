import {
  decide,
  isRefusal,
  stageOf,
  SYSTEM,
  systemCaller,
  type AnyRow,
  type Calendar,
  type Command,
  type State,
  type Workflow,
} from '@casewright/workflow';
import { isDrawnAt, START } from './drawn.js';

/** One question: a command given by somebody in a role where a case stands; no state where there is no case yet. */
export type Question = {
  readonly command: string;
  readonly role: string;
  readonly input: object;
  readonly state: State | undefined;
};

/** Past role and stage, at the rules of the row. */
export const REACHES_THE_RULES = 'reaches the rules';

const AT_THE_RULES = [{ ruleId: REACHES_THE_RULES, check: () => REACHES_THE_RULES }];

/** The workflow up to its rules: roles reach every case, and each row has one rule, which stops whoever gets there. */
const upToTheRules = (workflow: Workflow): Workflow => ({
  ...workflow,
  roles: Object.fromEntries(Object.keys(workflow.roles).map((role) => [role, () => true])),
  commands: Object.fromEntries(
    Object.entries(workflow.commands).map(([name, { input, rows }]) => [
      name,
      { input, rows: rows.map((row) => ({ ...row, rules: AT_THE_RULES })) },
    ]),
  ),
});

/** How a definition answers questions: the code of its refusal, or that it reaches the rules. */
export const answering = (workflow: Workflow, calendar: Calendar) => {
  const open = upToTheRules(workflow);

  return ({ command, role, input, state }: Question): string => {
    const answer = decide(open, state && { state, running: new Map() }, {
      ...{ command, input, calendar, id: 'case1', now: '2012-01-04T09:00:00.000Z', settings: {}, lookups: {} },
      caller: role === SYSTEM ? systemCaller() : { personId: 'somebody', grants: [{ role }] },
      holdings: () => undefined,
    });
    if (!isRefusal(answer)) throw new Error(`${command} by ${role} got past a rule that nobody gets past`);
    return answer.ruleId ?? answer.refused;
  };
};

/**
 * How DOMAIN 2.5 would have it answered. The rows drawn from here whose note holds, or else those without a note,
 * say who may; where there are none, whoever may give the command elsewhere is told that it is not possible here.
 */
export const due = ({ commands }: Workflow, { command, role, input, state }: Question): string => {
  const { rows } = commands[command] as Command;
  const place = state === undefined ? START : stageOf(state);
  const drawn = rows.filter(({ from }) => isDrawnAt(from, place));
  const noted = drawn.filter(({ when }) => when?.({ input, case: (state?.context ?? {}) as object }) ?? false);
  const applicable = noted.length > 0 ? noted : drawn.filter(({ when }) => when === undefined);

  const isFor = (among: readonly AnyRow[]) => role === SYSTEM || among.some(({ by }) => by.includes(role));
  if (applicable.length > 0) return isFor(applicable) ? REACHES_THE_RULES : 'ROLE_NOT_ALLOWED';
  return isFor(rows) ? 'INVALID_STATE' : 'ROLE_NOT_ALLOWED';
};
