import type { Instruction } from '@casewright/engine';
import { perSecond, type Work } from './contest.js';
import type { Desk } from './desk.js';
import { inFlight } from './in-flight.js';
import { APPROVE, COLLECT, giveTo, instructionOf, RENEW, requestOf, RETURN, type Act } from './loans.js';

/** The two kinds of commands, to be measured alternately, for the loans of one are the stock of the other. */
export type LoanRounds = {
  /** Requests new loans and renews those out from the round before twice: one event a command. */
  readonly withoutLedgers: Work;
  /** Approves the requested loans and returns those out: a case event and a ledger event a command. */
  readonly withLedgers: Work;
};

/** Rounds of so many loans at a desk. What follows the log is waited for within the time. */
export const loanRounds = ({ engine, settle }: Desk, width: number, loans: number): LoanRounds => {
  const give = giveTo(engine);
  let out: readonly string[] = [];
  let requested: readonly string[] = [];
  let begun = 0;

  const timed = (instructions: readonly Instruction[]) =>
    perSecond(instructions.length, async () => {
      await inFlight(width, instructions, give);
      await settle();
    });

  return {
    withoutLedgers: () => {
      requested = Array.from({ length: loans }, () => `at${width}x${(begun += 1)}`);
      const first = alternately(
        requested.map((id) => instructionOf(id, requestOf(id))),
        each(out, RENEW),
      );
      return timed([...first, ...each(out, RENEW)]);
    },

    withLedgers: async () => {
      const rate = await timed(alternately(each(requested, APPROVE), each(out, RETURN)));
      await inFlight(width, each(requested, COLLECT), give);
      await settle();
      out = requested;
      return rate;
    },
  };
};

const each = (ids: readonly string[], act: Act): readonly Instruction[] => ids.map((id) => instructionOf(id, act));

const alternately = <Item>(some: readonly Item[], others: readonly Item[]): readonly Item[] =>
  some.flatMap((item, index) => [item, ...others.slice(index, index + 1)]);
