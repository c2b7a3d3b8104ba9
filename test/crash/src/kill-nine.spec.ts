import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkCommands } from './checks/commands.js';
import { examine } from './checks/examine.js';
import { checkLedgers } from './checks/ledgers.js';
import { checkReactions } from './checks/reactions.js';
import { logAlone, rowsOf } from './checks/read-model-rows.js';
import { checkTimers } from './checks/timers.js';
import { storms, type Storm } from './storm/storm.js';

const ROUNDS = 32;
const MINUTES = 60_000;

const { rage, clear } = storms();
let storm: Storm;
let found: Awaited<ReturnType<typeof examine>>;

beforeAll(async () => {
  storm = await rage({ seed: 20_120_109, rounds: ROUNDS, manner: 'when-recorded' });
  found = await examine(storm);
}, 5 * MINUTES);
afterAll(clear);

describe(`three writers on one data folder, killed at any moment in ${ROUNDS} rounds`, () => {
  test('were really killed in the middle of their work', () => {
    const { kills, accepted, leftOpen, storedAllTheSame } = figuresOf(storm);

    expect(kills).toBeGreaterThanOrEqual(ROUNDS);
    expect(accepted).toBeGreaterThan(1_000);
    expect(leftOpen).toBeGreaterThan(ROUNDS);
    expect(storedAllTheSame).toBeGreaterThan(0);
  });

  test('lost and doubled no command, and recorded each where they said', () => {
    const none = { lost: [], doubled: [], misplaced: [], contradicted: [], unanswered: [], unasked: [] };
    expect(checkCommands(storm.asked, found.log)).toEqual(none);
  });

  test('left a log in which verification finds nothing', () => {
    expect(found.findings).toEqual([]);
  });

  test('fired every due timer once', () => {
    const { fired, ...wrong } = checkTimers(found.log, found.now);
    expect(fired).toBeGreaterThan(100);
    expect(wrong).toEqual({ notRunning: [], early: [], missed: [] });
  });

  test('left ledgers that hold what the cases hold', () => {
    expect(checkLedgers(found.log)).toEqual([]);
  });

  test('carried every reaction out once', () => {
    expect(found.log.filter(({ type }) => type === 'LoanDamaged').length).toBeGreaterThan(10);
    expect(checkReactions(found.log)).toEqual([]);
    expect(found.pendingReactions).toEqual([]);
  });

  test('left read models that equal those folded anew', async () => {
    const kept = await rowsOf(storm.data);
    expect(Object.values(kept).flat().length).toBeGreaterThan(500);
    expect(kept).toEqual(await rowsOf(logAlone(storm.data)));
  });
});

const figuresOf = ({ kills, asked }: Storm) => {
  const leftOpen = asked.filter(({ deaths }) => deaths > 0);
  return {
    kills,
    accepted: asked.filter(({ reply }) => reply?.outcome === 'accepted').length,
    leftOpen: leftOpen.length,
    storedAllTheSame: leftOpen.filter(({ reply }) => reply?.outcome === 'accepted' && reply.replayed).length,
  };
};
