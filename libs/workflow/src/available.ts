import type { Caller } from './actor.js';
import { actingRole } from './role.js';
import type { AnyRow, Command } from './command.js';
import { inKnownYears } from './known-years.js';
import { broken, decide, notFromHere, type CaseNow, type Request } from './decide.js';
import { stageOf } from './machine.js';
import { isRefusal, type Refusal, type RefusalCode } from './refusal.js';
import type { Rule, Situation } from './rule.js';
import { applicableRows, isDrawn } from './rows.js';
import type { Workflow } from './workflow.js';

/** Whether a command could be tried now, and if not, why. */
export type Availability =
  | { readonly name: string; readonly allowed: true }
  | {
      readonly name: string;
      readonly allowed: false;
      readonly code: RefusalCode;
      readonly ruleId?: string;
      readonly reason: string;
    };

/** Thrown when something reads the input of a command whose input is not known yet. */
export class InputNeeded extends Error {
  override readonly name = 'InputNeeded';
}

const reading = (): never => {
  throw new InputNeeded();
};

/** Stands for input nobody has given yet: reading it throws `InputNeeded`. */
export const UNKNOWN_INPUT: object = new Proxy({}, { get: reading, has: reading, ownKeys: reading });

/** Whether a command is given without any input. */
export const takesNoInput = ({ input }: Command): boolean => Object.keys(input.shape).length === 0;

type Question = Omit<Request, 'command' | 'input' | 'fired'>;

/**
 * What a case's page offers: role and stage are always judged, rules only where the command has no input or the rule
 * reads none of it.
 */
export const availability = (workflow: Workflow, now: CaseNow, name: string, question: Question): Availability => {
  const command = workflow.commands[name] as Command;
  const refusal = takesNoInput(command)
    ? refusalOf(decide(workflow, now, { ...question, command: name, input: {} }))
    : foreseeable(workflow, now, name, question);

  if (refusal === undefined) return { name, allowed: true };
  const { refused: code, ruleId, message: reason } = refusal;
  return { name, allowed: false, code, ...(ruleId === undefined ? {} : { ruleId }), reason };
};

/** The commands some role of the caller is drawn for, whatever the stage. */
export const knownCommands = ({ commands }: Workflow, { grants }: Caller): readonly string[] => {
  const held = new Set(grants.map(({ role }) => role));
  return Object.entries(commands)
    .filter(([, { rows }]) => rows.some(({ from, by }) => from !== '*' && by.some((role) => held.has(role))))
    .map(([name]) => name);
};

const refusalOf = (answer: object): Refusal | undefined => (isRefusal(answer) ? answer : undefined);

const foreseeable = (workflow: Workflow, now: CaseNow, name: string, question: Question): Refusal | undefined => {
  const command = workflow.commands[name] as Command;
  const { id, caller, calendar } = question;
  const recorded = now.state.context as object;
  const place = { stage: stageOf(now.state), starting: false };
  const rows = unlessInputNeeded(
    () => applicableRows(command, place, UNKNOWN_INPUT, recorded),
    command.rows.filter((row) => isDrawn(row, place)),
  );

  const reach = { id, subject: recorded, input: { personId: caller.personId } };
  const actor = actingRole(workflow, rows.length > 0 ? rows : command.rows, caller, reach);
  if (isRefusal(actor) && actor.refused !== 'AMBIGUOUS_ROLE') return actor;

  if (rows.length === 0) return notFromHere(workflow, name, place.stage);
  if (isRefusal(actor)) return undefined;

  const today = calendar.dateOf(question.now);
  const situation = { ...question, ...place, input: UNKNOWN_INPUT, case: recorded, me: actor, today };
  const answers = rows
    .filter(({ by }) => by.includes(actor.role))
    .map(({ rules = [] }) => firstObjection([...workflow.rulesEverywhere, ...rules], situation));
  return answers.includes(undefined) ? undefined : answers[0];
};

const firstObjection = (rules: NonNullable<AnyRow['rules']>, situation: Situation<object>): Refusal | undefined =>
  rules.flatMap((rule) => ('check' in rule ? objections(rule, situation) : []))[0];

const objections = ({ ruleId, check }: Rule<object>, situation: Situation<object>): readonly Refusal[] => {
  const verdict = inKnownYears(() => unlessInputNeeded(() => check(situation), true));
  if (verdict === true) return [];
  return typeof verdict === 'object' && isRefusal(verdict) ? [verdict] : [broken(ruleId, verdict)];
};

const unlessInputNeeded = <T>(attempt: () => T, otherwise: T): T => {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof InputNeeded) return otherwise;
    throw error;
  }
};
