import { describe, expect, test } from '@jest/globals';
import { laws } from '@casewright/workflow/laws';
import { shipped } from './shipped.js';

test('there are workflows', () => {
  expect(shipped.length).toBeGreaterThan(0);
});

describe.each(shipped)('$name', ({ workflow, histories }) => {
  test('keeps every law of workflows, along its golden histories', () => {
    expect(Object.keys(histories).length).toBeGreaterThan(0);
    expect(laws(workflow, histories)).toEqual([]);
  });
});
