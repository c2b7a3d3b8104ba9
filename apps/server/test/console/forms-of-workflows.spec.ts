import { describe, expect, test } from '@jest/globals';
import { discoverWorkflows, SHIPPED_WORKFLOWS } from '@casewright/runtime';
import { deskLoan } from '@casewright/workflow/example';
import fc from 'fast-check';
import type { Surroundings } from '../../src/console/forms/field-of.js';
import { fieldsOf } from '../../src/console/forms/fields-of.js';
import { shapeOf, type Shape } from '../../src/console/forms/shape.js';
import { anyInput } from './any-input.js';
import { filledIn } from './filled-in.js';

const workflows = [deskLoan, ...(await discoverWorkflows([SHIPPED_WORKFLOWS]))];
const NOTHING_KNOWN: Surroundings = { words: {}, directoryFor: () => undefined, knownFor: () => [] };

const namesIn = ({ properties = {}, items }: Shape): readonly string[] => [
  ...Object.entries(properties).flatMap(([name, shape]) => [name, ...namesIn(shape)]),
  ...(items === undefined ? [] : namesIn(items)),
];

describe.each(workflows.map((workflow) => [workflow.name, workflow] as const))('the forms of %s', (_, workflow) => {
  test.each(Object.entries(workflow.commands))('say every input of %s exactly', (_name, command) => {
    const fields = fieldsOf(command, NOTHING_KNOWN);

    fc.assert(
      fc.property(anyInput(shapeOf(command)), (input) => {
        expect(command.input.safeParse(input).success).toBe(true);
        const { data, issues } = filledIn(fields, input);
        expect(issues).toEqual([]);
        expect(data).toEqual(input);
      }),
      { numRuns: 20, seed: 20120109 },
    );
  });

  test('have words of their own only for fields they have', () => {
    const names = Object.values(workflow.commands).flatMap((command) => namesIn(shapeOf(command)));
    expect(Object.keys(workflow.content.fields ?? {}).filter((name) => !names.includes(name))).toEqual([]);
  });
});
