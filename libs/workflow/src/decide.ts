import { SYSTEM, type Caller } from './actor.js';
import type { Calendar } from './calendar.js';
import type { AnyRow } from './command.js';
import type { DomainEvent } from './events.js';
import { inKnownYears } from './known-years.js';
import { admit, grows, type Holdings } from './ledger.js';
import { BEFORE_THE_FIRST_EVENT, initial, stageOf, type State } from './machine.js';
import { isRefusal, refuse, type Refusal } from './refusal.js';
import { record, type Decided } from './record.js';
import { actingRole } from './role.js';
import { applicableRows, isDrawn } from './rows.js';
import { objectionOf, type LimitRule, type Rule, type Situation, type Verdict } from './rule.js';
import { NO_TIMERS, type RunningTimers, type TimerId } from './timer.js';
import type { Workflow } from './workflow.js';

/** A case as a decision sees it; undefined before its first event. */
export type CaseNow = { readonly state: State; readonly running: RunningTimers };

/** A parsed command with everything a decision may look at. */
export type Request = {
  readonly command: string;
  readonly input: object;
  readonly id: string;
  readonly caller: Caller;
  readonly now: string;
  readonly calendar: Calendar;
  readonly settings: object;
  readonly lookups: object;
  /** What a ledger holds for a key, if it is at hand. */
  readonly holdings: (ledger: string, key: string) => Holdings | undefined;
  /** The timer that led to this command. */
  readonly fired?: TimerId;
};

/** Ledgers that must be read before the decision can be made. */
export type Missing = { readonly missing: readonly { readonly ledger: string; readonly key: string }[] };

/**
 * What an accepted command records, or why it is refused, or which ledgers are missing. Pure. The order of checks is
 * DOMAIN 2.5's: role, state, rules as listed; only then are the events made and passed through the machine.
 */
export const decide = (workflow: Workflow, now: CaseNow | undefined, request: Request): Decided | Refusal | Missing =>
  inKnownYears(() => answer(workflow, now, request));

const answer = (workflow: Workflow, now: CaseNow | undefined, request: Request): Decided | Refusal | Missing => {
  const command = workflow.commands[request.command];
  if (command === undefined) throw new Error(`${workflow.name} has no command ${request.command}: parse it first`);

  const state = now?.state ?? initial(workflow);
  const { input, id, caller } = request;
  const stage = stageOf(state);
  const recorded = state.context as object;
  const rows = applicableRows(command, { stage, starting: now === undefined }, input, recorded);

  const subject = now === undefined ? input : recorded;
  const actor = actingRole(workflow, rows.length > 0 ? rows : command.rows, caller, { id, subject, input });
  if (isRefusal(actor)) return actor;

  // Reactions issue what they are declared to issue, whatever the By column says (DOMAIN 2.12).
  const row = rows.find(({ by }) => by.includes(actor.role)) ?? (actor.role === SYSTEM ? rows[0] : undefined);
  if (row === undefined) return notFromHere(workflow, request.command, stage);

  const { calendar, settings, lookups } = request;
  const today = calendar.dateOf(request.now);
  const situation = {
    ...{ input, case: recorded, id, stage, me: actor, now: request.now, today, calendar, settings, lookups },
  } as Situation<object>;
  const recording = { ...request, actor };
  let decided: Decided | undefined;
  const outcome = () =>
    (decided ??= record(workflow, state, now?.running ?? NO_TIMERS, eventsOf(workflow, row, situation), recording));

  for (const rule of [...workflow.rulesEverywhere, ...(row.rules ?? [])]) {
    const verdict = 'check' in rule ? check(rule, situation) : checkLimit(rule, outcome(), workflow, request);
    if (verdict !== true) return verdict;
  }
  return outcome();
};

const check = ({ ruleId, check }: Rule<object>, situation: Situation<object>): true | Refusal => {
  const verdict = check(situation);
  return verdict === true || broken(ruleId, verdict);
};

/** The refusal a broken rule leads to. */
export const broken = (ruleId: string, verdict: Exclude<Verdict, true>): Refusal => {
  const { message, subcode, field } = objectionOf(verdict);
  return refuse('GUARD_FAILED', message, {
    ruleId,
    ...(subcode === undefined ? {} : { subcode }),
    ...(field === undefined ? {} : { issues: [{ field, message }] }),
  });
};

const checkLimit = (
  { ruleId, ledgers }: LimitRule,
  { claims }: Decided,
  { category }: Workflow,
  { id, holdings, settings }: Request,
): true | Refusal | Missing => {
  const growing = claims.flatMap((change) => {
    const ledger = ledgers.find(({ name }) => name === change.ledger);
    return ledger !== undefined && grows(ledger, change) ? [{ ledger, change }] : [];
  });

  const missing = growing.filter(({ change: { ledger, key } }) => holdings(ledger, key) === undefined);
  if (missing.length > 0) return { missing: missing.map(({ change: { ledger, key } }) => ({ ledger, key })) };

  for (const { ledger, change } of growing) {
    const held = holdings(change.ledger, change.key) as Holdings;
    const verdict = admit(ledger, held, change, `${category}-${id}`, settings as Record<string, unknown>);
    if (verdict !== true) return broken(ruleId, verdict);
  }
  return true;
};

/** An event holds the command's payload and what `decide` adds to it (DOMAIN 2.1), in its schema's shape. */
const eventsOf = ({ events, name }: Workflow, row: AnyRow, situation: Situation<object>): readonly DomainEvent[] => {
  const made =
    typeof row.emits === 'string'
      ? [{ type: row.emits, data: { ...(situation.input as object), ...row.decide?.(situation) } }]
      : (row.decideAll?.(situation) ?? []);
  if (made.length === 0) throw new Error(`${name}: an accepted command must record an event`);

  return made.map(({ type, data }) => {
    const shape = [row.emits].flat().includes(type) ? events[type] : undefined;
    if (shape === undefined) throw new Error(`${name}: the row emits ${String(row.emits)}, not ${type}`);
    return { type, data: shape.parse(data) };
  });
};

/** Commands drawn from a stage, whoever may give them. */
export const drawnFrom = ({ commands }: Workflow, stage: string): readonly string[] =>
  Object.entries(commands)
    .filter(([, { rows }]) => rows.some((row) => isDrawn(row, { stage, starting: false })))
    .map(([name]) => name);

/** The refusal of a command that no row draws from here. */
export const notFromHere = (workflow: Workflow, command: string, stage: string): Refusal => {
  const { content } = workflow;
  const title = content.commands[command] ?? command;
  if (stage === BEFORE_THE_FIRST_EVENT) return refuse('INVALID_STATE', `‘${title}’ does not start a case.`);

  const here = content.stages[stage] ?? stage;
  const allowedCommands = drawnFrom(workflow, stage);
  const obstacle = allowedCommands.includes(command) ? 'as the case now stands at' : 'while the case is at';
  return refuse('INVALID_STATE', `‘${title}’ is not possible ${obstacle} ‘${here}’.`, { allowedCommands });
};
