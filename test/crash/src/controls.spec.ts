import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Request } from '../worker/protocol.js';
import { checkCommands } from './checks/commands.js';
import { examine } from './checks/examine.js';
import { checkLedgers } from './checks/ledgers.js';
import type { Recorded } from './checks/log.js';
import { checkReactions } from './checks/reactions.js';
import { checkTimers } from './checks/timers.js';
import { storms, type Storm, type StormOptions } from './storm/storm.js';

const MINUTES = 60_000;
const ROUNDS = 4;

const { rage, clear } = storms();
afterAll(clear);

const underAnotherId = (request: Request): Request => ({ ...request, commandId: `${request.commandId}-again` });

const foundAfter = async (options: Omit<StormOptions, 'seed' | 'rounds'>) => {
  const storm = await rage({ seed: 7, rounds: ROUNDS, ...options });
  return checkCommands(storm.asked, (await examine(storm)).log);
};

describe('the check of commands finds out', () => {
  test(
    'a worker that answers before it has recorded',
    async () => {
      const { lost } = await foundAfter({ manner: 'too-early' });
      // nothing refuses a new loan: only a kill can lose it
      expect(lost.filter((one) => one.startsWith('RequestLoan')).length).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );

  test(
    'a client that asks again under another command id',
    async () => {
      const { doubled, lost } = await foundAfter({ manner: 'too-late', again: underAnotherId });
      expect(doubled.length).toBeGreaterThan(0);
      expect(lost).toEqual([]);
    },
    2 * MINUTES,
  );
});

describe('after a storm in which workers died with recorded commands unanswered', () => {
  let storm: Storm;
  let log: readonly Recorded[];
  let now: string;

  beforeAll(async () => {
    storm = await rage({ seed: 7, rounds: ROUNDS, manner: 'too-late' });
    storm.time.jump(30);
    ({ log, now } = await examine(storm));
  }, 2 * MINUTES);

  const without = (type: string) =>
    log.toSpliced(
      log.findLastIndex((event) => event.type === type),
      1,
    );
  const twice = (type: string) => [...log, ...log.filter((event) => event.type === type).slice(-1)];

  test('each was recorded once for being asked again under its own command id', () => {
    const again = storm.asked.filter(({ deaths, reply }) => deaths > 0 && reply?.outcome === 'accepted');
    expect(again.filter(({ reply }) => reply?.outcome === 'accepted' && reply.replayed).length).toBeGreaterThan(ROUNDS);

    const none = { lost: [], doubled: [], misplaced: [], contradicted: [], unanswered: [], unasked: [] };
    expect(checkCommands(storm.asked, log)).toEqual(none);
  });

  test('the checks notice a command that is missing, repeated or that nobody asked for', () => {
    expect(checkCommands(storm.asked, without('LoanRequested')).lost).toHaveLength(1);
    expect(checkCommands(storm.asked, twice('LoanRequested')).doubled).toHaveLength(1);
    expect(checkCommands(storm.asked.slice(1), log).unasked).toHaveLength(1);
  });

  test('the checks notice a timer that did not fire, or fired twice or early', () => {
    const neverOverdue = log.filter(({ type }) => type !== 'StageOverdue');
    expect(checkTimers(neverOverdue, now).missed.length).toBeGreaterThan(0);
    expect(checkTimers(twice('StageOverdue'), now).notRunning).toHaveLength(1);
    expect(checkTimers(log.map(backdated), now).early.length).toBeGreaterThan(0);
  });

  test('the checks notice a ledger entry or a reaction that is missing', () => {
    expect(checkLedgers(log)).toEqual([]);
    expect(checkLedgers(without('ClaimChanged'))).not.toEqual([]);
    expect(checkReactions(log)).toEqual([]);
    expect(checkReactions(without('ItemTakenIn'))).toHaveLength(1);
  });
});

const backdated = (event: Recorded): Recorded => ({
  ...event,
  meta: { ...event.meta, recordedAt: '2012-01-09T10:00:00.000Z' },
});
