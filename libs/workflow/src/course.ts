import type { Actor, Caller } from './actor.js';
import { answered } from './answered.js';
import { decide, type CaseNow, type Request } from './decide.js';
import { holdingsOf, type HeldElsewhere } from './held-elsewhere.js';
import { lapse } from './lapse.js';
import { ledgerStream } from './ledger.js';
import type { LookupRequest } from './lookup.js';
import { initial, type State } from './machine.js';
import { parseInput } from './parse.js';
import type { Decided, DecidedEvent } from './record.js';
import { isRefusal, type Refusal } from './refusal.js';
import type { Setup } from './spec.js';
import { acting, NO_TIMERS } from './timer.js';
import type { Workflow } from './workflow.js';

/** An event as it would be stored. */
export type Happened = DecidedEvent & { readonly at: string; readonly by: Actor };

/** Where a journey begins, and in which world. */
export type From = Setup & {
  /** What the world answers to lookups. By default it knows nothing; of ledgers it holds what others hold. */
  readonly answers?: (request: LookupRequest) => unknown;
};

/** The course a case takes in a world of its own, with its clock. */
export const course = (workflow: Workflow, { answers = () => undefined, ...setup }: From) => {
  const { calendar, id = 'case1' } = setup;
  const settings = workflow.settings.parse(setup.settings ?? {});
  const happened: Happened[] = [];
  let elsewhere: HeldElsewhere = {};
  let reached: CaseNow | undefined;
  let { now } = setup;

  const holdings = (ledger: string, key: string) =>
    holdingsOf(workflow, ledger, elsewhere[ledgerStream({ ledger, key })]);
  const surroundings = (): Omit<Request, 'command' | 'input' | 'caller' | 'lookups'> => ({
    ...{ id, now, calendar, settings, holdings },
  });
  const answerTo = (request: LookupRequest): unknown => {
    const answer = answers(request);
    if (answer !== undefined) return answer;
    if (request.from === 'ledger') return holdings(request.ledger, request.key);
    return request.from === 'index' ? [] : undefined;
  };

  const state = (): State => reached?.state ?? initial(workflow);
  const take = (decided: Decided) => {
    happened.push(...decided.events.map((event) => ({ ...event, at: now, by: decided.actor })));
    reached = decided;
  };
  const due = () => [...acting(reached?.running ?? NO_TIMERS)].sort((one, other) => (one.at < other.at ? -1 : 1));
  const lapseOne = (until: string): boolean => {
    for (const timer of due().filter(({ at }) => at <= until)) {
      now = timer.at > now ? timer.at : now;
      const answer = lapse(workflow, reached as CaseNow, timer, surroundings());
      if ('events' in answer) {
        take(answer);
        return true;
      }
    }
    return false;
  };

  return {
    id,
    happened: happened as readonly Happened[],
    state,
    due,
    take,
    /** What a command leads to, or why not; it is not taken yet. */
    ask: (caller: Caller, command: string, data: object, known?: object): Decided | Refusal => {
      const parsed = parseInput(workflow, command, data);
      if (isRefusal(parsed)) return parsed;

      const asking = { ...parsed, id, case: state().context as object };
      const lookups = known ?? answered(workflow.commands[command]?.lookups?.(asking) ?? {}, answerTo);
      return decide(workflow, reached, { ...surroundings(), ...parsed, command, caller, lookups }) as Decided | Refusal;
    },
    goTo: (until: string) => {
      while (lapseOne(until));
      now = until;
    },
    meanwhile: (held: HeldElsewhere) => {
      elsewhere = held;
    },
  };
};
