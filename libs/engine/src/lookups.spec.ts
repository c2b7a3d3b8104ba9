import { expect, test } from '@jest/globals';
import { inMemoryEventStore } from '@casewright/event-store';
import { casesWhere } from '@casewright/workflow';
import { deskLoan } from '@casewright/workflow/example';
import { caseRecords } from './cases.js';
import { lookupResolver } from './lookups.js';
import type { FoundCase } from './ports.js';
import { registryOf } from './registry.js';
import { seenLedgers } from './seen-ledgers.js';

const found: FoundCase = { workflow: 'desk-loan', id: 'a', stream: 'deskLoan-a', stage: 'requested' };

const lookUp = lookupResolver(
  {
    registry: registryOf([deskLoan]),
    reference: { find: () => undefined, parameters: {} },
    index: { find: async () => [found] },
  },
  caseRecords(inMemoryEventStore(), 10),
);
const seen = seenLedgers({} as Parameters<typeof seenLedgers>[0]);

test('cases are found of a workflow there is, and none of one that is not installed', async () => {
  const declared = { here: casesWhere('desk-loan', { ownerId: 'bea' }), away: casesWhere('ship-loan', {}) };

  expect(await lookUp(declared, seen)).toEqual({
    lookups: { here: [found], away: [] },
    basis: { here: ['deskLoan-a'], away: [] },
  });
});
