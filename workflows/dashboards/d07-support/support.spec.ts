import { describe, expect, test } from '@jest/globals';
import { NOTHING, themeOf, type SupportItem } from './support-item.js';
import { support } from './support.js';

const item = (more: Partial<SupportItem> = {}): SupportItem => ({
  ...{ providerId: 'serco', themes: ['front door'], niCodes: ['NI 59'] },
  ...{ planned: { days: 4, visits: 0, pence: 300_000 }, delivered: NOTHING, unquantified: false },
  ...more,
});

describe('support', () => {
  test('adds up days, visits and money, planned and delivered, in all and under each key in order', () => {
    const { figures, rows } = support([
      item({ delivered: { days: 1.5, visits: 0, pence: 120_000 } }),
      item({ providerId: 'c4eo', planned: { days: 2, visits: 3, pence: 0 } }),
    ]);
    const both = {
      ...{ items: 2, unquantified: 0, plannedDays: 6, plannedVisits: 3, plannedPence: 300_000 },
      ...{ deliveredDays: 1.5, deliveredVisits: 0, deliveredPence: 120_000 },
    };

    expect(figures).toEqual(both);
    expect(rows).toMatchObject([
      { by: 'provider', key: 'c4eo', items: 1, plannedDays: 2, deliveredDays: 0 },
      { by: 'provider', key: 'serco', items: 1, plannedDays: 4, deliveredDays: 1.5 },
      { by: 'theme', key: 'front door', ...both, providers: 'c4eo serco' },
      { by: 'indicator', key: 'NI 59', ...both, providers: 'c4eo serco' },
    ]);
  });

  test('counts an item with several indicators fully under each', () => {
    const { figures, rows } = support([item({ niCodes: ['NI 59', 'NI 60'] })]);

    expect(figures).toMatchObject({ items: 1, plannedDays: 4 });
    expect(rows.filter(({ by }) => by === 'indicator')).toMatchObject([
      { key: 'NI 59', items: 1, plannedDays: 4 },
      { key: 'NI 60', items: 1, plannedDays: 4 },
    ]);
  });

  test('counts an item without a key by itself, last', () => {
    const keys = support([item({ providerId: undefined, niCodes: [] }), item()]).rows.map(({ by, key }) => [by, key]);

    expect(keys).toEqual([
      ...[
        ['provider', 'serco'],
        ['provider', null],
        ['theme', 'front door'],
      ],
      ...[
        ['indicator', 'NI 59'],
        ['indicator', null],
      ],
    ]);
  });

  test('counts an offer that says no days in a column of its own, never as 0 days', () => {
    const silent = item({ providerId: 'tpc', planned: { days: 0, visits: 2, pence: 0 }, unquantified: true });
    const { figures, rows } = support([silent, item()]);

    expect(figures).toMatchObject({ items: 2, unquantified: 1, plannedDays: 4, plannedVisits: 2 });
    expect(rows.filter(({ by }) => by === 'provider')).toMatchObject([
      { key: 'serco', unquantified: 0, plannedDays: 4 },
      { key: 'tpc', unquantified: 1, plannedDays: null, plannedVisits: 2 },
    ]);
  });

  test('counts what is no longer planned as far as it was delivered, and not at all if it was not', () => {
    const gone = item({ planned: undefined });
    const partly = item({ planned: undefined, delivered: { days: 1, visits: 0, pence: 0 } });

    expect(support([gone]).rows).toEqual([]);
    expect(support([gone, partly]).figures).toMatchObject({ items: 1, plannedDays: 0, deliveredDays: 1 });
  });

  test('counts support that is planned for nothing', () => {
    expect(support([item({ planned: NOTHING })]).figures).toMatchObject({ items: 1, plannedDays: 0 });
  });
});

test('white space and capitals tell no two themes apart', () => {
  expect(themeOf('  Front \t DOOR ')).toBe('front door');
});
