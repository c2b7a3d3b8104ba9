import { describe, expect, test } from '@jest/globals';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { english, on, openedOn } from '../test/brokerage.js';
import dashboard from './index.js';

const { given } = dashboardSpec(dashboard, english);

const need = (needId: string, theme: string, ...niCodes: readonly string[]) => ({ needId, theme, niCodes });
const drafted = (day: string, ...needs: readonly object[]) => on(day, 'NeedsDrafted', { needs });
const lineAdded = (day: string, lineId: string, more: object = {}) =>
  on(day, 'SupportLineAdded', { lineId, needId: 'n1', providerId: 'serco', days: 4, costPence: 300_000, ...more });
const designed: readonly Recorded[] = [
  ...[openedOn('2011-11-01', 'york'), drafted('2011-11-01', need('n1', 'Front door', 'NI 59', 'NI 60'))],
  lineAdded('2011-11-02', 'l1'),
];
const delivered = (day: string, cumulativeDays: number, cumulativePence: number) =>
  on(day, 'SupportDelivered', { lineId: 'l1', cumulativeDays, cumulativePence });

const figuresOf = async (moment: string, ...events: readonly Recorded[]) =>
  (await given({ 'improvementCase-1': events }).asAt(moment)).figures;

describe('D07, lines of cases', () => {
  test('count with the provider of the line, and theme and indicators of its need', async () => {
    const { figures, rows } = await given({ 'improvementCase-1': designed }).asAt('2011-11-02');

    expect(figures).toMatchObject({ items: 1, unquantified: 0, plannedDays: 4, plannedPence: 300_000 });
    expect(rows.map(({ by, key }) => [by, key])).toEqual([
      ...[
        ['provider', 'serco'],
        ['theme', 'front door'],
        ['indicator', 'NI 59'],
        ['indicator', 'NI 60'],
      ],
    ]);
  });

  test('count under what the need says now', async () => {
    const redrafted = drafted('2011-11-04', need('n1', 'Courts'));
    const { asAt } = given({ 'improvementCase-1': [...designed, redrafted] });
    const themes = async (day: string) => (await asAt(day)).rows.filter(({ by }) => by === 'theme');

    expect(await themes('2011-11-03')).toMatchObject([{ key: 'front door' }]);
    expect(await themes('2011-11-04')).toMatchObject([{ key: 'courts' }]);
  });

  test('change until they are delivered, and are then counted as delivered too', async () => {
    const events = [
      ...[...designed, on('2011-11-03', 'SupportLineChanged', { lineId: 'l1', days: 6 })],
      ...[delivered('2011-11-05', 2, 100_000), delivered('2011-11-06', 3.5, 150_000)],
      on('2011-11-07', 'DeliveryChangeApproved', { lineIds: ['l1'], newDays: 5, newCostPence: 200_000 }),
    ];

    expect(await figuresOf('2011-11-03', ...events)).toMatchObject({ plannedDays: 6, plannedPence: 300_000 });
    expect(await figuresOf('2011-11-05', ...events)).toMatchObject({ deliveredDays: 2, deliveredPence: 100_000 });
    expect(await figuresOf('2011-11-06', ...events)).toMatchObject({ deliveredDays: 3.5, deliveredPence: 150_000 });
    expect(await figuresOf('2011-11-07', ...events)).toMatchObject({ plannedDays: 5, plannedPence: 200_000 });
  });

  test('do not count once removed, and once cancelled only as far as delivered', async () => {
    const removed = on('2011-11-03', 'SupportLineRemoved', { lineId: 'l1' });
    const cancelled = on('2011-11-05', 'DeliveryChangeApproved', { lineIds: ['l1', 'l2'], cancel: true });
    const two = [...designed, lineAdded('2011-11-02', 'l2'), delivered('2011-11-03', 1, 0), cancelled];

    expect(await figuresOf('2011-11-03', ...designed, removed)).toMatchObject({ items: 0 });
    expect(await figuresOf('2011-11-04', ...two)).toMatchObject({ items: 2, plannedDays: 8 });
    expect(await figuresOf('2011-11-05', ...two)).toMatchObject({ items: 1, plannedDays: 0, deliveredDays: 1 });
  });

  test('do not count once the case is over, nor after it was reopened', async () => {
    const over = [...designed, on('2011-11-05', 'ImprovementCaseClosed'), on('2011-11-07', 'ImprovementCaseReopened')];
    const again = lineAdded('2011-11-08', 'l1', { days: 1 });

    expect(await figuresOf('2011-11-04', ...over)).toMatchObject({ items: 1 });
    expect(await figuresOf('2011-11-05', ...over)).toMatchObject({ items: 0 });
    expect(await figuresOf('2011-11-07', ...over)).toMatchObject({ items: 0 });
    expect(await figuresOf('2011-11-08', ...over, again)).toMatchObject({ items: 1, plannedDays: 1 });
  });
});
