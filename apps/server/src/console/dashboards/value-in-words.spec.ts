import { describe, expect, test } from '@jest/globals';
import { registryOf } from '@casewright/engine';
import type { DashboardRow, ValueKind } from '@casewright/read-models';
import { deskLoan } from '@casewright/workflow/example';
import { valueInWords } from './value-in-words.js';
import { valueKind } from './value-kind.js';
import type { Words } from './words-in.js';

const NAMES: Readonly<Record<string, string>> = {
  'region NE': 'North East',
  'council leeds': 'Leeds',
  'person ann': 'Ann Alder',
  'provider c4eo': 'C4EO',
  'provider riep': 'Partnership',
};

const words: Words = {
  names: (id, ...kinds) => NAMES[`${kinds[0]} ${id}`] ?? id,
  registry: registryOf([deskLoan]),
  indicators: new Map([['NI 109', 'Centres']]),
};

const shown = (value: DashboardRow[string], kind?: ValueKind, row: DashboardRow = {}) =>
  valueInWords({ value, kind, row }, words);

describe('a value of a dashboard is said', () => {
  test.each([
    [null, undefined, '–'],
    ['', undefined, '–'],
    [true, undefined, 'Yes'],
    [false, undefined, 'No'],
    [1234.567, undefined, '1,234.57'],
    [-47.5, undefined, '-47.5'],
    ['n/a', 'percent', 'Not applicable'],
    [35.7, 'percent', '35.7%'],
    [7800000, 'money', '£78,000'],
    [1050, 'money', '£10.50'],
    ['2012-01-09', undefined, '9 January 2012'],
    ['2012-01-09T10:00:00.000Z', undefined, '9 January 2012 at 10:00am'],
    ['2012-13-45', undefined, '2012-13-45'],
    ['2012-01', 'month', 'January 2012'],
    ['2009-10', undefined, '2009-10'],
    ['nothing-open', 'code', 'Nothing open'],
    ['NE', 'region', 'North East'],
    ['leeds', 'council', 'Leeds'],
    ['ann', 'person', 'Ann Alder'],
    ['bob', 'person', 'bob'],
    ['c4eo riep', 'provider', 'C4EO, Partnership'],
    ['NI 109', 'indicator', 'NI 109: Centres'],
    ['front door', 'indicator', 'front door'],
    ['desk-loan', 'workflow', 'Desk loan'],
    ['approved.out', { stageOf: 'desk-loan' }, 'Out'],
    ['approved', { stageOf: 'desk-loan' }, 'Approved'],
  ] as const)('%j as %j: %s', (value, kind, text) => expect(shown(value, kind)).toEqual({ text }));

  test('with the way to it, where it is a case', () => {
    expect(shown('a1', { caseOf: 'desk-loan' })).toEqual({ text: 'a1', href: '/cases/desk-loan/a1' });
    expect(shown('a1', 'case', { workflow: 'desk-loan' })).toEqual({ text: 'a1', href: '/cases/desk-loan/a1' });
    expect(shown('deskLoan-a-1', 'stream')).toEqual({ text: 'Desk loan a-1', href: '/cases/desk-loan/a-1' });
    expect(shown('council-leeds', 'stream')).toEqual({ text: 'council-leeds' });
    expect(shown('../x?y', { caseOf: 'desk-loan' }).href).toBe('/cases/desk-loan/..%2Fx%3Fy');
  });

  test('with its stage in the words of the workflow of its row', () => {
    expect(shown('approved.waiting', 'stage', { workflow: 'desk-loan' }).text).toBe('Waiting to be collected');
    expect(shown('a.longTime', 'stage', { workflow: 'grand-piano' }).text).toBe('Long time');
  });
});

describe('what a value is', () => {
  test.each([
    ['paidPence', 'money'],
    ['usedPercent', 'percent'],
    ['month', 'month'],
    ['regionId', 'region'],
    ['councilId', 'council'],
    ['providerId', 'provider'],
    ['brokerId', 'person'],
    ['requestedById', 'person'],
    ['forStream', 'stream'],
    ['workflow', 'workflow'],
    ['stream', undefined],
    ['id', undefined],
    ['stage', undefined],
  ] as const)('%s says is %s', (name, kind) => expect(valueKind(name, {})).toBe(kind));

  test('is a case or a stage where the row names its workflow', () => {
    expect(valueKind('id', { workflow: 'desk-loan' })).toBe('case');
    expect(valueKind('stage', { workflow: 'desk-loan' })).toBe('stage');
  });

  test('is what the table says, then what the dashboard says, then what the name does', () => {
    const dashboard = { as: { key: 'code', regionId: 'code' } } as const;
    expect(valueKind('key', {}, { as: { key: 'region' } }, dashboard)).toBe('region');
    expect(valueKind('regionId', {}, undefined, dashboard)).toBe('code');
  });
});
