import { describe, expect, test } from '@jest/globals';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import type { Workflow } from '@casewright/workflow';
import { violationsOf } from './house-rule.js';
import { namesNoWorkflow } from './rules/workflow-name-rule.js';
import { sourceFiles } from './source-file.js';
import { FIXTURES } from './throw-away-workflow.js';

const shipped = await discoverWorkflows([SHIPPED_WORKFLOWS]);
const [lostProperty] = (await discoverWorkflows([FIXTURES])) as readonly [Workflow];
const rule = namesNoWorkflow([lostProperty, { ...lostProperty, name: 'grant', category: 'grant' }]);

const found = (text: string, path = 'libs/engine/src/a.ts'): readonly string[] =>
  violationsOf(rule, [{ path, text }]).map((violation) => violation.split('. Instead: ')[0] ?? '');

describe('no app and no lib', () => {
  test('names a workflow that is shipped, or one of its commands or events', () => {
    expect(shipped.length).toBeGreaterThan(0);
    expect(violationsOf(namesNoWorkflow(shipped), sourceFiles)).toEqual([]);
  });
});

describe('it would be seen', () => {
  test.each([
    ['a workflow', "\nif (name === 'lost-property') return;", 'libs/engine/src/a.ts:2 names lost-property'],
    ['its category', 'const { lostProperty } = all;', 'libs/engine/src/a.ts:1 names lostProperty'],
    ['its streams', 'read(`lostProperty-${id}`)', 'libs/engine/src/a.ts:1 names lostProperty'],
    ['a command', "give('CollectItem')", 'libs/engine/src/a.ts:1 names CollectItem'],
    ['an event', 'type ItemCollected = object;', 'libs/engine/src/a.ts:1 names ItemCollected'],
    ['an example in a comment', '/** For example `ItemCollected`. */', 'libs/engine/src/a.ts:1 names ItemCollected'],
    ['a workflow of one word', "const name = 'grant';", 'libs/engine/src/a.ts:1 names grant'],
    ['its streams', "read('grant-a1')", 'libs/engine/src/a.ts:1 names grant'],
    ['its routes', 'send(`/cases/grant/${id}`)', 'libs/engine/src/a.ts:1 names grant'],
  ])('%s', (_, text, violation) => {
    expect(found(text)).toEqual([violation]);
  });

  test('with what to do instead', () => {
    const [violation] = violationsOf(rule, [{ path: 'apps/cli/src/a.ts', text: 'CollectItem' }]);
    expect(violation).toMatch(/^apps\/cli\/src\/a\.ts:1 names CollectItem\. Instead: ask the definition/);
  });
});

describe('it is no matter', () => {
  test.each([
    ['that tests have examples', "start('lost-property');", 'apps/cli/test/a.spec.ts'],
    ['that specs have examples', "start('lost-property');", 'libs/engine/src/a.spec.ts'],
    ['that workflows name themselves', "name: 'lost-property',", 'workflows/front-desk/lost-property/index.ts'],
    [
      'that a parameter is named after its workflow',
      "'lostProperty.keepDays'",
      'libs/directory/src/data/parameters.ts',
    ],
    ['that a role is called the same', "['lost-property', 'finder']", 'libs/access/src/roles.ts'],
    ['that a role has the name in it', "role === 'lost-property-lead'", 'libs/access/src/principal.ts'],
    ['that other words have it in them', 'CollectItems, ReItemCollected', 'libs/engine/src/a.ts'],
    ['that a word is a word', "const grant: Grant = 'no grant-in-aid'; /* a grant */", 'libs/access/src/a.ts'],
  ])('%s', (_, text, path) => {
    expect(found(text, path)).toEqual([]);
  });
});
