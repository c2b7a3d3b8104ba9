import { expect, test } from '@jest/globals';
import { oneself, ownCouncil, ownRegion, systemCaller } from './actor.js';
import { deskLoan } from './example/loan.js';
import { caseStream, idOfStream } from './workflow.js';

test('a stream is named after the camelCase category and the case', () => {
  expect(deskLoan.category).toBe('deskLoan');
  expect(caseStream(deskLoan, 'a_1')).toBe('deskLoan-a_1');
  expect(idOfStream('deskLoan-a_1')).toBe('a_1');
});

test('what a workflow does not declare is empty', () => {
  expect(deskLoan).toMatchObject({ reactions: [], upcasts: {}, earlier: [], migrations: {} });
});

test('the system may act for the person whose event caused it', () => {
  expect(systemCaller('bea')).toEqual({ personId: 'system', grants: [{ role: 'system' }], onBehalfOf: 'bea' });
  expect(systemCaller()).toEqual({ personId: 'system', grants: [{ role: 'system' }] });
});

test('a council reaches its own cases, a region those within it, a person themselves', () => {
  const me = { role: 'r', personId: 'p', orgId: 'c1', regionId: 'r1' };
  const nobody = { role: 'r', personId: 'p' };
  expect(ownCouncil({ me, subject: { councilId: 'c1' }, input: {} })).toBe(true);
  expect(ownCouncil({ me, subject: { councilId: 'c2' }, input: {} })).toBe(false);
  expect(ownCouncil({ me: nobody, subject: {}, input: {} })).toBe(false);
  expect(ownRegion({ me, subject: { regionId: 'r1' }, input: {} })).toBe(true);
  expect(ownRegion({ me: nobody, subject: {}, input: {} })).toBe(false);
  expect(oneself({ me, subject: {}, input: { personId: 'p' } })).toBe(true);
  expect(oneself({ me, subject: {}, input: {} })).toBe(false);
});
