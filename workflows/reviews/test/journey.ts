import assert from 'node:assert/strict';
import { englandAndWales } from '@casewright/calendar';
import {
  acting,
  decide,
  initial,
  isRefusal,
  lapse,
  ledgerStream,
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
import peerReview from '../peer-review/index.js';
import { FOUR, NOW } from './peer-review.js';

const calendar = englandAndWales();
const settings = peerReview.settings.parse({});
const ID = 'abc1';

/** An event as it would be stored. */
export type Happened = Decided['events'][number] & { readonly at: string; readonly by: Actor };

/** Everybody of the team has been trained, and councils are on the register. Nobody else holds anything. */
const answerTo = (request: LookupRequest): unknown => {
  if (request.from === 'ledger') return NOTHING_HELD;
  if (request.from === 'index') return [];
  if (request.from === 'stream') return undefined;
  if (request.kind === 'council') return { id: request.id, regionId: 'E' };

  const member = FOUR.find(({ personId }) => personId === request.id);
  return member === undefined
    ? undefined
    : { ...member, trainings: [{ kind: 'peer-review', completedOn: '2011-10-05' }] };
};

const lookUp = (lookups: Lookups): object =>
  Object.fromEntries(
    Object.entries(lookups).map(([name, { request, follow, read }]) => {
      const answer = request === undefined ? undefined : answerTo(request);
      return [name, read(answer, (follow?.(answer) ?? []).map(answerTo))];
    }),
  );

/** What other reviews hold, by ledger stream and case stream. */
type Elsewhere = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One review from its request on, day by day; timers run out on the way. */
export const journey = (from = NOW) => {
  let now = from;
  let review: CaseNow | undefined;
  let elsewhere: Elsewhere = {};
  const happened: Happened[] = [];

  const asked = (): Omit<Request, 'command' | 'input' | 'caller' | 'lookups'> => ({
    ...{ id: ID, now, calendar, settings },
    holdings: (ledger, key) => {
      const claims = Object.entries(elsewhere[ledgerStream({ ledger, key })] ?? {});
      return { claims: new Map(claims), total: claims.length };
    },
  });

  const take = (decided: Decided) => {
    happened.push(...decided.events.map((event) => ({ ...event, at: now, by: decided.actor })));
    review = { state: decided.state, running: decided.running };
  };

  const ask = (command: string, data: object, caller: Caller): Decided | Refusal => {
    const parsed = parseInput(peerReview, command, data);
    if (isRefusal(parsed)) return parsed;
    const recorded = (review?.state ?? initial(peerReview)).context as object;
    const lookups = lookUp(peerReview.commands[command]?.lookups?.({ ...parsed, case: recorded, id: ID }) ?? {});
    return decide(peerReview, review, { ...asked(), command, input: parsed.input, caller, lookups }) as
      Decided | Refusal;
  };

  const nextDue = (until: string) =>
    acting(review?.running ?? new Map())
      .filter(({ at }) => at <= until)
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .find((timer) => 'events' in lapse(peerReview, review!, timer, { ...asked(), now: laterOf(now, timer.at) }));

  const goTo = (until: string) => {
    for (let timer = nextDue(until); timer !== undefined; timer = nextDue(until)) {
      now = laterOf(now, timer.at);
      take(lapse(peerReview, review!, timer, asked()) as Decided);
    }
    now = until;
  };

  const steps = {
    /** Goes on to ten o'clock of a day. */
    on: (day: string) => {
      goTo(`${day}T10:00:00.000Z`);
      return steps;
    },
    /** Meanwhile other reviews hold this of the ledgers. */
    while: (held: Elsewhere) => {
      elsewhere = held;
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
    /** Invites somebody for each seat; all accept. */
    team: (coordinator: Caller, as: (personId: string) => Caller, members = FOUR) => {
      for (const asked of members) steps.then(coordinator, 'InviteReviewer', { ...asked, declaredInterests: [] });
      for (const { personId } of members)
        steps.then(as(personId), 'AcceptInvitation', {
          ...{ personId, releaseConfirmedBy: { personId: `${personId}-s-boss` }, declaredInterests: [] },
        });
      return steps;
    },
    happened: (): readonly Happened[] => happened,
    /** The types of what has happened, in order. */
    types: () => happened.map(({ type }) => type),
    stage: () => (review === undefined ? undefined : stageOf(review.state)),
  };
  return steps;
};

const laterOf = (one: string, other: string): string => (one < other ? other : one);
