import assert from 'node:assert/strict';
import { englandAndWales } from '@casewright/calendar';
import {
  acting,
  caseStream,
  decide,
  initial,
  isRefusal,
  lapse,
  NO_TIMERS,
  NOTHING_HELD,
  parseInput,
  stageOf,
  type Actor,
  type Caller,
  type CaseNow,
  type Decided,
  type LookupRequest,
  type Lookups,
  type Refusal,
  type Request,
} from '@casewright/workflow';
import jisp from '../jisp/index.js';
import type { Plan } from '../jisp/plan.js';
import { NOW } from './jisp.js';

const calendar = englandAndWales();
const settings = jisp.settings.parse({});

/** An event as it would be stored. */
export type Happened = Decided['events'][number] & { readonly at: string; readonly by: Actor };

/** What is known beside the plan, by id: people, providers and other cases, by their streams. */
export type Known = Readonly<Record<string, object>>;

const laterOf = (one: string, other: string): string => (one < other ? other : one);

/** One plan from its opening on, day by day; timers run out on the way. */
export const journey = (known: Known = {}, id = 'bedford_2009_10') => {
  let now = NOW;
  let plan: CaseNow | undefined;
  const happened: Happened[] = [];

  const answerTo = (request: LookupRequest): unknown => {
    if (request.from === 'ledger') return NOTHING_HELD;
    if (request.from === 'index') return [];
    return known[request.from === 'stream' ? request.stream : request.id];
  };

  const lookUp = (lookups: Lookups): object =>
    Object.fromEntries(
      Object.entries(lookups).map(([name, { request, follow, read }]) => {
        const answer = request === undefined ? undefined : answerTo(request);
        return [name, read(answer, (follow?.(answer) ?? []).map(answerTo))];
      }),
    );

  const asked = (): Omit<Request, 'command' | 'input' | 'caller' | 'lookups'> => ({
    ...{ id, now, calendar, settings, holdings: () => NOTHING_HELD },
  });

  const take = (decided: Decided) => {
    happened.push(...decided.events.map((event) => ({ ...event, at: now, by: decided.actor })));
    plan = { state: decided.state, running: decided.running };
  };

  const ask = (command: string, data: object, caller: Caller): Decided | Refusal => {
    const parsed = parseInput(jisp, command, data);
    if (isRefusal(parsed)) return parsed;
    const recorded = (plan?.state ?? initial(jisp)).context as object;
    const lookups = lookUp(jisp.commands[command]?.lookups?.({ ...parsed, case: recorded, id }) ?? {});
    return decide(jisp, plan, { ...asked(), command, input: parsed.input, caller, lookups }) as Decided | Refusal;
  };

  const nextDue = (until: string) =>
    acting(plan?.running ?? NO_TIMERS)
      .filter(({ at }) => at <= until)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .find((timer) => 'events' in lapse(jisp, plan!, timer, { ...asked(), now: laterOf(now, timer.at) }));

  const goTo = (until: string) => {
    for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
      now = laterOf(now, timer.at);
      take(lapse(jisp, plan!, timer, asked()) as Decided);
    }
    now = until;
  };

  const steps = {
    /** Goes on to ten o'clock of a day. */
    on: (day: string) => {
      goTo(`${day}T10:00:00.000Z`);
      return steps;
    },
    /** Goes on to an instant. */
    at: (instant: string) => {
      goTo(instant);
      return steps;
    },
    /** Does something, which leads to a stage. */
    then: (caller: Caller, command: string, data: object = {}, stage?: string) => {
      const answer = ask(command, data, caller);
      assert.ok('events' in answer, `${command}: ${JSON.stringify(answer)}`);
      take(answer);
      if (stage !== undefined) assert.equal(stageOf(answer.state), stage);
      return steps;
    },
    /** Tries something in vain. */
    refused: (caller: Caller, command: string, data: object, why: Partial<Refusal>) => {
      const answer = ask(command, data, caller);
      assert.ok(isRefusal(answer), `${command} was not refused`);
      assert.deepEqual({ ...answer, ...why }, answer);
      return steps;
    },
    /** Does something if it can be done; says what it leads to, or why not. */
    attempt: (caller: Caller, command: string, data: object): Decided | Refusal => {
      const answer = ask(command, data, caller);
      if ('events' in answer) take(answer);
      return answer;
    },
    happened: (): readonly Happened[] => happened,
    /** The data of what has happened of a type, in order. */
    told: (type: string) => happened.filter((event) => event.type === type).map(({ data }) => data),
    stage: () => (plan === undefined ? undefined : stageOf(plan.state)),
    plan: () => plan?.state.context as Plan,
    timers: () => acting(plan?.running ?? NO_TIMERS),
    stream: caseStream(jisp, id),
  };
  return steps;
};
