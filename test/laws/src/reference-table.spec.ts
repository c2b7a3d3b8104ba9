import { describe, expect, test } from '@jest/globals';
import type { Workflow } from '@casewright/workflow';
import { differences } from './differences.js';
import { goldenSteps } from './golden-steps.js';
import { referenceOf, references } from './reference-table.js';
import { shipped } from './shipped.js';
import { stageDifferences } from './stage-differences.js';
import { stepDifferences } from './step-differences.js';
import { knownRows, refuseNothing, stillMissing } from './still-missing.js';
import { timerDifferences } from './timer-differences.js';

const NOTHING = { commands: [], timers: [] };

test('the policy draws 36 workflows', () => {
  expect(references).toHaveLength(36);
});

test('what is said to be missing, or to refuse nothing, is said of shipped workflows', () => {
  const names = shipped.map(({ name }) => name);
  const said = [stillMissing, refuseNothing, knownRows].flatMap((list) => Object.keys(list));
  expect(names).toEqual(expect.arrayContaining(said));
});

/** A workflow that the policy does not draw has no table to be held against. */
const drawn = shipped.filter(({ name }) => references.some(({ category }) => category === name));

test('most of what is shipped is drawn by the policy', () => {
  expect(drawn.length).toBeGreaterThan(shipped.length / 2);
});

describe.each(drawn)('$name, beside the table of the policy', ({ name, workflow, histories }) => {
  const reference = referenceOf(name);
  const silent = new Set(refuseNothing[name] ?? []);
  const missing = stillMissing[name] ?? NOTHING;

  test('has the same rows for each of its commands', () => {
    expect(differences(workflow, reference, silent, knownRows[name])).toEqual([]);
  });

  test('has no other stages', () => {
    expect(stageDifferences(workflow, reference)).toEqual([]);
  });

  test('has no other timers', () => {
    expect(timerDifferences(workflow, reference)).toEqual([]);
  });

  test('goes, in its golden histories, where the table leads', () => {
    expect(stepDifferences(goldenSteps({ workflow, histories }), reference)).toEqual([]);
  });

  test(`still lacks ${missing.commands.length} commands: ${missing.commands.join(', ') || 'none'}`, () => {
    const drawn = new Set(reference.transitions.map(({ command }) => command));
    expect([...drawn].filter((command) => workflow.commands[command] === undefined)).toEqual(missing.commands);
  });

  test(`still lacks ${missing.timers.length} timers: ${missing.timers.join(', ') || 'none'}`, () => {
    const defined = new Set(workflow.timers.map((timer) => timer.name));
    expect(reference.timers.map((timer) => timer.name).filter((timer) => !defined.has(timer))).toEqual(missing.timers);
  });

  test('has no row with a rule that is said to refuse nothing, and the table has one for each', () => {
    const inRows = Object.values(workflow.commands).flatMap(({ rows }) => rows.flatMap(({ rules = [] }) => rules));
    const inTable = new Set(reference.transitions.flatMap(({ rules }) => rules));

    expect(inRows.filter(({ ruleId }) => silent.has(ruleId))).toEqual([]);
    expect([...silent].filter((ruleId) => !inTable.has(ruleId))).toEqual([]);
  });
});

describe('a definition that strays from the table is told', () => {
  const { name, workflow, histories } = shipped.find((each) => each.name === 'peer-review')!;
  const reference = referenceOf(name);
  const silent = new Set(refuseNothing[name] ?? []);
  const [command, { input, rows }] = Object.entries(workflow.commands)[0]!;
  const [row, ...others] = rows;
  const strayed = (change: object): Workflow => ({
    ...workflow,
    commands: { [command]: { input, rows: [{ ...row!, ...change }, ...others] } },
  });

  test.each([
    ['who may', { by: ['auditor'] }, 'by auditor'],
    ['under which rules', { rules: [{ ruleId: 'XX-R99', check: () => true }] }, 'under XX-R99'],
    ['what is recorded', { emits: 'NothingHappened' }, 'recording NothingHappened'],
    ['from where', { from: [] }, 'the definition not'],
  ])('%s', (_, change, words) => {
    const [difference, ...more] = differences(strayed(change), reference, silent);

    expect(difference).toMatch(new RegExp(`^${command} at .*: the table says by .*; the definition .*`));
    expect(difference).toContain(words);
    expect(more).toEqual([]);
  });

  test('which command, stage or timer the table has not', () => {
    const renamed = { ...workflow, commands: { Dance: { input, rows } } };
    const elsewhere = { ...reference, states: [], timers: [] };

    expect(differences(renamed, reference, silent)).toEqual(['Dance is not in the table']);
    expect(stageDifferences(workflow, elsewhere).length).toBeGreaterThan(3);
    expect(timerDifferences(workflow, elsewhere)).toHaveLength(reference.timers.length);
  });

  test('where a stage is final, a timer or a step leads', () => {
    const states = reference.states.map((state) => ({ ...state, final: !state.final }));
    const timers = reference.timers.map((timer) => ({ ...timer, onExpiry: 'StageOverdue{stage:nowhere}' }));
    const transitions = reference.transitions.map((each) => ({ ...each, to: 'nowhere' }));
    const elsewhere = { ...reference, states, timers, transitions };

    expect(stageDifferences(workflow, elsewhere)[0]).toMatch(/ is (not )?final in the table$/);
    expect(timerDifferences(workflow, elsewhere)).not.toEqual([]);
    expect(stepDifferences(goldenSteps({ workflow, histories }), elsewhere)[0]).toMatch(/ leads from new to /);
  });
});
