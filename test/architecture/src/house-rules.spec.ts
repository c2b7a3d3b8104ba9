import { describe, expect, test } from '@jest/globals';
import { violationsOf } from './house-rule.js';
import { fileRules } from './rules/file-rules.js';
import { purityRules } from './rules/purity-rules.js';
import { syntaxRules } from './rules/syntax-rules.js';
import { testRules } from './rules/test-rules.js';
import { writingRules } from './rules/writing-rules.js';
import { sourceFiles } from './source-file.js';

const rules = [...fileRules, ...syntaxRules, ...testRules, ...purityRules, ...writingRules];

const broken = (path: string, text: string): readonly string[] =>
  rules
    .flatMap((rule) => violationsOf(rule, [{ path, text }]))
    .map((violation) => violation.split('. Instead: ')[0] ?? '');

describe('in every file of the workspace', () => {
  test('there is something to look at', () => {
    expect(sourceFiles.length).toBeGreaterThan(200);
  });

  test.each(rules)('$name', (rule) => {
    expect(violationsOf(rule, sourceFiles)).toEqual([]);
  });
});

describe('it would be seen', () => {
  const KERNEL = 'libs/workflow/src/lend.ts';
  const MACHINE = 'workflows/library/loan/machine.ts';
  const PAGE = 'apps/server/src/console/loans/page.ts';

  test.each<readonly [what: string, path: string, text: string, found: readonly string[]]>([
    ['a file too long', 'libs/a/src/b.ts', 'let a;\n'.repeat(251), ['libs/a/src/b.ts has 251 lines']],
    ['a file for anything', 'libs/a/src/date-utils.ts', '', ['libs/a/src/date-utils.ts is called date-utils']],
    ['a folder for anything', 'libs/common/src/b.ts', '', ['libs/common/src/b.ts is called common']],
    ['a name with capitals', 'libs/a/src/bigIdea.ts', '', ['libs/a/src/bigIdea.ts has bigIdea.ts in it']],
    ['a wholesale export', 'libs/a/src/b.ts', "\nexport * from './c.js'", ['libs/a/src/b.ts:2 is an export *']],
    ['a wholesale export under a name', 'a/b.ts', "export * as c from './c.js'", ['a/b.ts:1 is an export *']],
    ['a default export', 'a/b.ts', 'export default 1', ['a/b.ts:1 is a default export']],
    ['a default function', 'a/b.ts', 'export default function c() {}', ['a/b.ts:1 is a default export']],
    ['a default under a name', 'a/b.ts', 'const c = 1; export { c as default }', ['a/b.ts:1 is a default export']],
    ['an enum', 'a/b.ts', 'enum Stage { open }', ['a/b.ts:1 is the enum Stage']],
    ['a class', 'libs/a/src/b.ts', 'class Engine {}', ['libs/a/src/b.ts:1 has class Engine']],
    ['this', 'libs/a/src/b.ts', 'function a() { return this; }', ['libs/a/src/b.ts:1 has this']],
    ['a decorator', 'libs/a/src/b.ts', '@Wise class B extends Error {}', ['libs/a/src/b.ts:1 has @Wise']],
    ['a docstring of tags', 'a/b.ts', '/**\n * @param c d\n */', ['a/b.ts:2 has @param']],
    ['a docstring of one tag', 'a/b.ts', '/** @returns c */', ['a/b.ts:1 has @returns']],
    ['a test alone', 'a/b.spec.ts', "test.only('x', () => {})", ['a/b.spec.ts:1 says test.only']],
    ['a table of tests left out', 'a/b.spec.ts', 'describe.skip.each([])()', ['a/b.spec.ts:1 says describe.skip']],
    ['a test to be written', 'a/b.spec.ts', "it.todo('x')", ['a/b.spec.ts:1 says it.todo']],
    ['a test left out in short', 'a/b.spec.ts', "xit('x', () => {})", ['a/b.spec.ts:1 says xit']],
    [
      'a mock',
      'workflows/library/loan/loan.spec.ts',
      'jest.fn()',
      ['workflows/library/loan/loan.spec.ts:1 says jest.fn'],
    ],
    [
      'events like any',
      'workflows/library/loan/events.ts',
      '/** Events. */',
      ['workflows/library/loan/events.ts does not say so'],
    ],
    ['the time', KERNEL, 'const at = Date.now();', [`${KERNEL}:1 uses Date.now`]],
    ['the time as a date', KERNEL, 'const at = new Date();', [`${KERNEL}:1 uses new Date()`]],
    ['the time as a text', KERNEL, 'const at = Date();', [`${KERNEL}:1 uses Date()`]],
    ['chance', MACHINE, 'const lot = Math.random;', [`${MACHINE}:1 uses Math.random`]],
    ['waiting', KERNEL, 'setTimeout(() => {}, 1);', [`${KERNEL}:1 uses setTimeout()`]],
    ['the network', MACHINE, "await fetch('/');", [`${MACHINE}:1 uses fetch()`]],
    [
      'the environment',
      MACHINE,
      'process.env.HOME',
      [`${MACHINE}:1 uses process.env.HOME`, `${MACHINE}:1 uses process.env`],
    ],
    ['files', MACHINE, "import { readFileSync } from 'node:fs';", [`${MACHINE}:1 imports node:fs`]],
    [
      'a wait of the machine',
      MACHINE,
      'const a = { after: { 1000: "b" } };',
      [`${MACHINE}:1 waits: after: { 1000: "b" }`],
    ],
    ['a page that asks the engine', PAGE, 'engine.execute(asked);', [`${PAGE}:1 writes by engine.execute`]],
    ['a page that hands it on', PAGE, 'a(engine.execute);', [`${PAGE}:1 writes by engine.execute`]],
    ['a page that asks it by a text', PAGE, "engine['execute'](a);", [`${PAGE}:1 writes by engine['execute']`]],
    ['a page that takes it out', PAGE, 'const { execute: go } = engine;', [`${PAGE}:1 writes by execute: go`]],
    ['a page that writes to the log', PAGE, 'this.store.append([]);', [`${PAGE}:1 writes by this.store.append`]],
    ['a page that lets a timer act', PAGE, 'engine.fire(timer);', [`${PAGE}:1 writes by engine.fire`]],
    ['a delay of the machine', MACHINE, 'const a = { delay: 1000 };', [`${MACHINE}:1 waits: delay: 1000`]],
  ])('%s', (_, path, text, found) => {
    expect(broken(path, text)).toEqual(found);
  });

  test('with what to do instead', () => {
    const [noEnum] = syntaxRules.filter(({ name }) => name === 'there are no enums');
    const file = { path: 'a/b.ts', text: 'enum Stage { open }' };

    expect(noEnum && violationsOf(noEnum, [file])).toEqual([
      'a/b.ts:1 is the enum Stage. Instead: use a union of literals',
    ]);
  });
});

describe('it is no matter', () => {
  test.each([
    [
      'what comments and strings say',
      'libs/workflow/src/a.ts',
      '// Date.now()\nconst a = "export * from Math.random()";',
    ],
    ['that what is common is named', 'workflows/library/common-wishes.ts', ''],
    ['that a workflow is loaded by default', 'workflows/library/loan/index.ts', 'export default {};'],
    ['that an error is a class', 'libs/a/src/lost.ts', 'export class Lost extends Error {}'],
    ['that the apps have classes', 'apps/server/src/a.ts', '@Get() export class Controller { a = this; }'],
    ['that a date is made of a text', 'libs/workflow/src/a.ts', 'export const at = (day: string) => new Date(day);'],
    ['what a member is called', 'libs/workflow/src/a.ts', 'export const a = { after: 1, fetch: 2 }.fetch;'],
    ['that a spec reads files', 'workflows/library/loan/loan.spec.ts', "import 'node:fs';\nDate.now();"],
    ['that a page asks the buses', 'apps/server/src/console/a.ts', 'await bus.execute(new RunCommand(a));'],
    ['that a page asks a question it has', 'apps/server/src/console/a.ts', 'await this.queries.execute(question);'],
    ['that a page makes an address', 'apps/server/src/console/a.ts', "params.append('q', 'a');"],
    ['that an adapter reads files', 'libs/event-store-x/src/a.ts', "import 'node:fs';\nDate.now();"],
  ])('%s', (_, path, text) => {
    expect(broken(path, text)).toEqual([]);
  });
});
