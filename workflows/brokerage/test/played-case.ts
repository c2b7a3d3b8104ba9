import assert from 'node:assert/strict';
import { englandAndWales } from '@casewright/calendar';
import {
  acting,
  decide,
  isRefusal,
  lapse,
  NOTHING_HELD,
  parseInput,
  stageOf,
  type Caller,
  type CaseNow,
  type Decided,
  type Refusal,
} from '@casewright/workflow';
import type { History } from '@casewright/workflow/laws';
import improvementCase from '../improvement-case/index.js';

const calendar = englandAndWales();
const settings = improvementCase.settings.parse({});

/** One case played from its start, command by command, each on a day. The days that pass let its timers run out. */
export const played = (id: string) => {
  const events: History['events'] = [];
  let now: CaseNow | undefined;

  const surroundings = (at: string) => ({ id, now: at, calendar, settings, holdings: () => NOTHING_HELD });

  const keep = (answer: Decided | Refusal | object, at: string, what: string): readonly string[] => {
    assert.ok('events' in answer, `${what} on ${at}: ${JSON.stringify(answer)}`);
    const decided = answer;
    for (const { type, data, stage } of decided.events)
      events.push({ type, data: data as Record<string, unknown>, at, by: decided.actor, schemaVersion: 1, stage });
    now = decided;
    return decided.events.map(({ type }) => type);
  };

  const untilThen = (at: string) => {
    for (;;) {
      const due = acting(now?.running ?? new Map())
        .filter((timer) => timer.at <= at)
        .sort((one, other) => (one.at < other.at ? -1 : 1));
      const fired = due.find((timer) => {
        const answer = lapse(improvementCase, now as CaseNow, timer, surroundings(timer.at));
        if (isRefusal(answer)) return false;
        keep(answer, timer.at, timer.name);
        return true;
      });
      if (fired === undefined) return;
    }
  };

  const answerTo = (at: string, command: string, data: object, caller: Caller, lookups: object) => {
    const parsed = parseInput(improvementCase, command, data);
    return isRefusal(parsed)
      ? parsed
      : decide(improvementCase, now, { ...surroundings(at), command, input: parsed.input, caller, lookups });
  };

  return {
    /** Gives a command at ten o'clock of a day, and answers with the types of what it recorded. */
    on: (day: string, caller: Caller, command: string, data: object = {}, lookups: object = {}): readonly string[] => {
      const at = `${day}T10:00:00.000Z`;
      untilThen(at);
      return keep(answerTo(at, command, data, caller, lookups), at, command);
    },
    /** The refusal of a command at ten o'clock of a day. */
    refusedOn: (day: string, caller: Caller, command: string, data: object = {}, lookups: object = {}): Refusal => {
      const at = `${day}T10:00:00.000Z`;
      untilThen(at);
      const answer = answerTo(at, command, data, caller, lookups);
      assert.ok(isRefusal(answer), `${command} on ${day} is not refused`);
      return answer;
    },
    /** Lets time pass up to a day's ten o'clock. */
    passTo: (day: string) => untilThen(`${day}T10:00:00.000Z`),
    stage: () => (now === undefined ? undefined : stageOf(now.state)),
    case: () => (now as CaseNow).state.context as Readonly<Record<string, unknown>>,
    timers: () => acting((now as CaseNow).running).map(({ name, due }) => ({ name, due })),
    history: (): History => ({ workflow: improvementCase.name, version: improvementCase.version, events }),
  };
};

export type Played = ReturnType<typeof played>;
