import { expect, test } from '@jest/globals';
import { everyCase } from './actor.js';
import { deskLoan } from './example/loan.js';
import { reaches } from './role.js';

const workflow = { ...deskLoan, roles: { broker: everyCase } };

const brokerOf = (caseId: string, subject: object) =>
  reaches(workflow, { personId: 'bea', grants: [] }, { role: 'broker', caseId }, { id: 'order1', subject, input: {} });

test.each([
  ['that case', 'order1', {}],
  ['a case that is for it', 'abc-1', { forStream: 'improvementCase-abc-1' }],
])('a role narrowed to a case reaches %s', (_, caseId, subject) => {
  expect(brokerOf(caseId, subject)).toBe(true);
});

test.each([
  ['another', 'order2', {}],
  ['a case that is for another', 'abc-2', { forStream: 'improvementCase-abc-1' }],
])('a role narrowed to a case does not reach %s', (_, caseId, subject) => {
  expect(brokerOf(caseId, subject)).toBe(false);
});
