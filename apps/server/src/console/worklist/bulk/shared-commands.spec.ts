import { describe, expect, test } from '@jest/globals';
import type { Workflow } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { z } from 'zod';
import { sharedCommands } from './shared-commands.js';

const librarian = { personId: 'lib', grants: [{ role: 'librarian' }] };
const { CancelLoan, RenewLoan } = deskLoan.commands;

/** A workflow like the example with other commands. */
const like = (commands: object): Workflow => ({
  ...deskLoan,
  name: 'other',
  commands: commands as Workflow['commands'],
});

describe('what can be done to several cases at once', () => {
  test('is what somebody’s role does in their workflow, starting aside', () => {
    expect(sharedCommands([deskLoan, deskLoan], librarian)).toEqual([
      ...['ApproveLoan', 'RenewLoan', 'ReturnLoan', 'CancelLoan'],
    ]);
    expect(sharedCommands([deskLoan], { personId: 'ann', grants: [{ role: 'council-officer' }] })).toEqual([]);
    expect(sharedCommands([], librarian)).toEqual([]);
  });

  test('is what they do in the role they chose', () => {
    const both = { ...librarian, grants: [...librarian.grants, { role: 'borrower' }], actAs: 'borrower' };
    expect(sharedCommands([deskLoan], both)).toEqual(['CollectLoan', 'RenewLoan', 'ReturnLoan', 'CancelLoan']);
  });

  test('in cases of several workflows is what all of them have and ask the same for', () => {
    const asksMore = { ...RenewLoan, input: z.strictObject({ note: z.string(), until: z.iso.date() }) };
    expect(sharedCommands([deskLoan, like({ CancelLoan, RenewLoan: asksMore })], librarian)).toEqual(['CancelLoan']);
  });
});
