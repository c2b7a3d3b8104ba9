import assert from 'node:assert/strict';
import { englandAndWales } from '@casewright/calendar';
import { isRefusal, type Caller, type Refusal } from '@casewright/workflow';
import { journey } from '@casewright/workflow/journey';
import improvementCase from '../improvement-case/index.js';

/** A command given at ten o’clock of a day, with its lookups, answered. */
type Given = readonly [day: string, caller: Caller, command: string, data?: object, lookups?: object];

/** One case played from its start, command by command, each on a day. The days that pass let its timers run out. */
export const played = (id: string) => {
  const story = journey(improvementCase, { calendar: englandAndWales(), now: '2011-10-18T10:00:00.000Z', id });
  const give = (...[day, caller, command, data = {}, lookups = {}]: Given) =>
    story.on(day).attempt(caller, command, data, lookups);

  return {
    /** Gives a command, and answers with the types of what it recorded. */
    on: (...given: Given): readonly string[] => {
      const answer = give(...given);
      assert.ok('events' in answer, `${given[2]} on ${given[0]}: ${JSON.stringify(answer)}`);
      return answer.events.map(({ type }) => type);
    },
    /** The refusal of a command. */
    refusedOn: (...given: Given): Refusal => {
      const answer = give(...given);
      assert.ok(isRefusal(answer), `${given[2]} on ${given[0]} is not refused`);
      return answer;
    },
    /** Lets time pass up to a day's ten o'clock. */
    passTo: (day: string) => story.on(day),
    ...{ stage: story.stage, timers: story.timers, history: story.history },
    case: () => story.case() as Readonly<Record<string, unknown>>,
  };
};

export type Played = ReturnType<typeof played>;
