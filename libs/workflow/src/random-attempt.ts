import { SYSTEM, systemCaller, type Caller } from './actor.js';
import { answered } from './answered.js';
import { arbitrary } from './arbitrary.js';
import { availability, takesNoInput, UNKNOWN_INPUT } from './available.js';
import type { Command } from './command.js';
import { decide, drawnFrom, type CaseNow, type Request } from './decide.js';
import { lapse } from './lapse.js';
import { NOTHING_HELD } from './ledger.js';
import type { LookupRequest } from './lookup.js';
import { initial, stageOf } from './machine.js';
import { parseInput } from './parse.js';
import { oneOf, type Random } from './random.js';
import type { Walk } from './random-walk.js';
import type { Decided } from './record.js';
import { isRefusal, type Refusal } from './refusal.js';
import { acting, NO_TIMERS } from './timer.js';
import type { Workflow } from './workflow.js';

// A walk has every ledger at hand, so that no decision asks for one.
type Answer = Decided | Refusal;

/** A command or timer that a random walk tries. */
export type Attempt = { readonly words: string; readonly answer: () => Answer };

type Chance = Walk & { readonly random: Random; readonly now: string };

const ID = 'case1';

/** What a walk tries next; undefined when nothing leads on from where the case is. */
export const nextAttempt = (workflow: Workflow, now: CaseNow | undefined, chance: Chance): Attempt | undefined => {
  const { random } = chance;
  const due = acting(now?.running ?? NO_TIMERS).filter(({ at }) => at <= chance.now);
  const timer = random() < 0.5 ? oneOf(random, due) : undefined;
  if (now !== undefined && timer !== undefined)
    return {
      words: `the timer ${timer.name}`,
      answer: () => lapse(workflow, now, timer, surroundings(workflow, chance)) as Answer,
    };

  const name = nextCommand(workflow, now, random);
  return name === undefined ? undefined : command(workflow, now, name, chance);
};

const nextCommand = (workflow: Workflow, now: CaseNow | undefined, random: Random): string | undefined => {
  const names = Object.keys(workflow.commands);
  if (now === undefined)
    return oneOf(
      random,
      names.filter((name) => workflow.commands[name]?.rows.some(({ from }) => from === '*')),
    );

  const drawn = drawnFrom(workflow, stageOf(now.state));
  if (drawn.length === 0) return undefined;
  return oneOf(random, random() < 0.9 ? drawn : names);
};

const command = (workflow: Workflow, now: CaseNow | undefined, name: string, chance: Chance): Attempt => {
  const asked = workflow.commands[name] as Command;
  const data = arbitrary(asked.input, chance.random, chance.arbitraries);
  const caller = callerFor(asked, chance);
  const open = reachingAll(workflow);
  const request = { ...surroundings(workflow, chance), command: name, caller };

  const answer = () => {
    if (now !== undefined && !takesNoInput(asked))
      availability(open, now, name, { ...request, lookups: UNKNOWN_INPUT });

    const parsed = parseInput(workflow, name, data);
    if (isRefusal(parsed)) return parsed;
    const recorded = (now?.state ?? initial(workflow)).context as object;
    const lookups = answered(
      asked.lookups?.({ input: parsed.input, case: recorded, id: ID }) ?? {},
      chance.answers ?? nothingKnown,
    );
    return decide(open, now, { ...request, input: parsed.input, lookups }) as Answer;
  };
  return { words: `${name} ${JSON.stringify(data)}`, answer };
};

const surroundings = (
  { settings }: Workflow,
  { now, calendar }: Chance,
): Omit<Request, 'command' | 'input' | 'caller' | 'lookups'> => ({
  ...{ id: ID, now, calendar, settings: settings.parse({}), holdings: () => NOTHING_HELD },
});

/** Somebody in a role of some row. */
const callerFor = ({ rows }: Command, { random, callers = oneOfThree }: Chance): Caller => {
  const role = oneOf(
    random,
    rows.flatMap(({ by }) => by),
  ) as string;
  return role === SYSTEM ? systemCaller() : callers(role, random);
};

const oneOfThree = (role: string, random: Random): Caller => ({
  personId: oneOf(random, ['a', 'b', 'c']) as string,
  grants: [{ role }],
});

const reachingAll = (workflow: Workflow): Workflow => ({
  ...workflow,
  roles: Object.fromEntries(Object.keys(workflow.roles).map((role) => [role, () => true])),
});

const nothingKnown = ({ from }: LookupRequest): unknown =>
  ({ directory: undefined, stream: undefined, ledger: NOTHING_HELD, index: [] })[from];
