import { describe, expect, test } from '@jest/globals';
import { caseId, countingNumber, grant, moment, portNumber, wholeNumber } from './arguments.js';

describe('an argument', () => {
  test('may be a number', () => {
    expect([wholeNumber('0'), countingNumber('7'), portNumber('65535')]).toEqual([0, 7, 65535]);
    for (const text of ['', '-1', '1.5', '1e3', ' 1', '9'.repeat(16)]) expect(() => wholeNumber(text)).toThrow();
    expect(() => countingNumber('0')).toThrow();
    expect(() => portNumber('65536')).toThrow();
  });

  test('may be a moment: a revision or an instant', () => {
    expect(moment('12')).toEqual({ revision: 12 });
    expect(moment('2012-06-01T10:00:00+01:00')).toEqual({ at: '2012-06-01T09:00:00.000Z' });
    for (const text of ['', 'now', '2012-06-01', '2012-13-01T10:00:00Z']) expect(() => moment(text)).toThrow();
  });

  test('may be a role with what narrows it', () => {
    expect(grant('librarian')).toEqual({ role: 'librarian' });
    expect(grant('csa,regionId=NE,caseId=a')).toEqual({ role: 'csa', regionId: 'NE', caseId: 'a' });
    for (const text of ['', ',orgId=x', 'csa,region=NE', 'csa,regionId', 'csa,regionId='])
      expect(() => grant(text)).toThrow();
  });

  test('may be the id of a case', () => {
    expect(caseId('Case_1')).toBe('Case_1');
    for (const text of ['', 'a-b', 'a b', 'a'.repeat(65)]) expect(() => caseId(text)).toThrow();
  });
});
