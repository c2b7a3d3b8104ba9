import { describe, expect, test } from '@jest/globals';
import { projects } from './projects.js';
import { filesBelow } from './source-file.js';
import { missingParts } from './workflow-folders.js';

const groups = projects.filter(({ tags }) => tags.includes('type:workflow')).map(({ folder }) => folder);

describe('every folder of a workflow', () => {
  test('is in a group of workflows', () => {
    expect(groups.length).toBeGreaterThan(0);
  });

  test.each(groups)('in %s has a table of contents, a page about it, golden histories and a spec', (group) => {
    expect(missingParts(filesBelow(group).map((file) => file.slice(group.length + 1)))).toEqual([]);
  });
});

describe('it would be seen', () => {
  const whole = ['loan/index.ts', 'loan/README.md', 'loan/histories/lost.json', 'loan/loan.spec.ts'];

  test.each([
    ['index.ts', 'loan has no index.ts. Instead: make it the table of contents'],
    ['README.md', 'loan has no README.md. Instead: say on one page'],
    ['histories/lost.json', 'loan has no golden histories. Instead: keep recorded cases'],
    ['loan.spec.ts', 'loan has no spec. Instead: say what each rule means'],
  ])('that %s is missing', (part, violation) => {
    expect(missingParts(whole.filter((file) => file !== `loan/${part}`))).toEqual([
      expect.stringMatching(`^${violation}`),
    ]);
  });

  test('unless nothing is, or it is no workflow', () => {
    expect(missingParts([...whole, 'package.json', 'dashboards/index.ts', 'test/at-the-desk.ts'])).toEqual([]);
  });
});
