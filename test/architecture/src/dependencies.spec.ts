import { describe, expect, test } from '@jest/globals';
import { violationsOf } from './house-rule.js';
import { importsOf } from './imports.js';
import { projects } from './projects.js';
import { dependencyRules } from './rules/dependency-rules.js';
import { sourceFiles } from './source-file.js';

describe('in the whole workspace', () => {
  test('there is something to look at', () => {
    expect(projects.length).toBeGreaterThan(15);
  });

  test.each(dependencyRules(projects))('$name', (rule) => {
    expect(violationsOf(rule, sourceFiles)).toEqual([]);
  });
});

describe('every adapter', () => {
  const adapters = projects.filter(({ folder }) => folder.startsWith('libs/event-store-'));

  test.each(adapters)('$name is held to the contract of the port', ({ folder }) => {
    const specs = sourceFiles.filter(({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.spec.ts'));
    expect(specs.flatMap(importsOf)).toContainEqual(
      expect.objectContaining({ from: '@casewright/event-store/contract' }),
    );
  });
});

const project = (folder: string, name: string, tag: string, declares: readonly string[] = []) => ({
  ...{ folder, name, tags: [tag], declares },
});

const KERNEL = '@casewright/workflow';
const rules = dependencyRules([
  project('apps/server', '@casewright/server', 'type:app', ['@casewright/engine']),
  project('libs/workflow', KERNEL, 'type:lib'),
  project('libs/event-store', '@casewright/event-store', 'type:lib'),
  project('libs/engine', '@casewright/engine', 'type:lib', [KERNEL, '@casewright/server', '@casewright/directory']),
  project('libs/directory', '@casewright/directory', 'type:lib'),
  project('workflows/library', '@casewright/library', 'type:workflow', [KERNEL, '@casewright/museum']),
  project('workflows/museum', '@casewright/museum', 'type:workflow', [KERNEL]),
  project('workflows/demo', '@casewright/demo', 'type:span', ['@casewright/museum']),
]);

/** Names of the rules that a file with one import breaks. */
const broken = (path: string, from: string): readonly string[] =>
  rules
    .filter((rule) => violationsOf(rule, [{ path, text: `import { it } from '${from}';` }]).length > 0)
    .map(({ name }) => name);

describe('it would be seen', () => {
  const BELOW = 'the kernel depends on xstate and zod, the port on nothing, each library on what is below it';
  const ALONE = 'a workflow depends on the kernel alone';
  const APART = 'workflows do not import each other';

  test.each([
    [
      'files of another project',
      'libs/engine/src/a.ts',
      '../../workflow/src/fold.js',
      'projects reach each other by name',
    ],
    ['a project not declared', 'apps/server/src/a.ts', `${KERNEL}/laws`, 'projects declare the projects they import'],
    ['an app in a library', 'libs/engine/src/a.spec.ts', '@casewright/server', 'libraries depend on libraries'],
    ['a driver in the kernel', 'libs/workflow/src/a.ts', 'kysely', BELOW],
    ['anything in the port', 'libs/event-store/src/a.ts', 'zod', BELOW],
    ['a library above', 'libs/engine/src/a.ts', '@casewright/directory', BELOW],
    ['a driver in a workflow', 'workflows/library/loan/rules.ts', 'kysely', ALONE],
    ['a sister workflow', 'workflows/library/loan/rules.ts', '../return/events.js', APART],
    ['support of specs in a workflow', 'workflows/library/loan/rules.ts', '../test/desk.js', APART],
    ['a workflow by way of the group', 'workflows/library/payload-types.ts', './loan/events.js', APART],
    ['another group', 'workflows/library/loan/loan.spec.ts', '@casewright/museum', APART],
    ['Nest in a library', 'libs/directory/src/a.ts', '@nestjs/common', 'Nest and the web are at the edge'],
  ])('%s', (_, path, from, name) => {
    expect(broken(path, from)).toEqual([name]);
  });

  test('whichever way an import is written', () => {
    const [, , , , , , edge] = rules;
    const text = [
      "import type { A } from 'fastify';",
      "export { B } from 'fastify';",
      "const c = await import('fastify');",
      "type D = import('fastify').D;",
      "import 'fastify';",
    ].join('\n');

    expect(edge && violationsOf(edge, [{ path: 'libs/engine/src/a.ts', text }])).toEqual(
      [1, 2, 3, 4, 5].map((line) =>
        expect.stringMatching(`^libs/engine/src/a.ts:${line} imports fastify. Instead: keep`),
      ),
    );
  });
});

describe('it is no matter', () => {
  test.each([
    ['that a workflow uses the kernel', 'workflows/library/loan/rules.ts', KERNEL],
    ["that a workflow uses its group's files", 'workflows/library/loan/rules.ts', '../payload-types.js'],
    ['that a workflow has folders', 'workflows/library/loan/commands/lending.ts', '../rules.js'],
    ['that dashboards know the workflows of their group', 'workflows/library/dashboards/lent.ts', '../loan/events.js'],
    ['that specs have support in common', 'workflows/library/loan/rules.spec.ts', '../test/desk.js'],
    ['that a spec of the group looks at each', 'workflows/library/laws.spec.ts', './loan/index.js'],
    ['that what spans workflows imports them', 'workflows/demo/programme/index.ts', '@casewright/museum'],
    ['that tests of the kernel use more', 'libs/workflow/src/a.spec.ts', 'fast-check'],
    ['that the contract of the port is a test', 'libs/event-store/src/contract/racing.ts', '@jest/globals'],
    ['that libraries use Node', 'libs/event-store/src/a.ts', 'node:crypto'],
    ['that apps use Nest', 'apps/server/src/a.ts', '@nestjs/common'],
    ['that a bench compares with Nest alone', 'test/bench/src/a.ts', '@nestjs/common'],
    ['that Jest is set up in one place', 'libs/engine/jest.config.js', '../../jest.preset.js'],
  ])('%s', (_, path, from) => {
    expect(broken(path, from)).toEqual([]);
  });
});
