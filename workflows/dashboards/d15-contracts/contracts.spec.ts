import { describe, expect, test } from '@jest/globals';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { allOn, english, on } from '../test/brokerage.js';
import contracts from './index.js';

const { given } = dashboardSpec(contracts, english);

const SERVICE = { service: 'data profiles', endsOn: '2012-03-31', ceilingPence: 1_000_000 };
const live = (more: object = {}): readonly Recorded[] => [
  on('2011-10-03', 'ServiceSpecified', { ...SERVICE, ...more }),
  on('2011-10-20', 'ContractAwarded', { providerId: 'serco' }),
  on('2011-11-01', 'ContractStarted'),
];
const interim = on('2011-09-01', 'InterimArrangementRegistered', {
  ...{ providerId: 'c4eo', service: 'specialists', endsOn: '2011-10-31' },
});
const callOff = (pricePence: number, ...events: readonly Recorded[]): readonly Recorded[] => [
  on('2011-11-02', 'CallOffRequested', {
    ...{ contractId: 'sc1', pricePence, forStream: 'improvementCase-ic1', requestedById: 'bo' },
  }),
  ...events,
];
const approved = allOn('2011-11-03', 'CallOffSubmitted', 'CallOffApproved');

describe('D15, contracts', () => {
  test('says of each contract whether it is live or interim, and until when it runs', async () => {
    const { figures, rows } = await given({
      'serviceContract-sc1': live(),
      'serviceContract-sc2': [interim],
      'serviceContract-sc3': [on('2011-10-03', 'ServiceSpecified', { ...SERVICE, ceilingPence: undefined })],
    }).asAt('2011-10-25');

    expect(rows).toMatchObject([
      {
        ...{ id: 'sc1', service: 'data profiles', providerId: 'serco', stage: 'awarded', live: false, interim: false },
        ...{ endsOn: '2012-03-31', endsIn60Days: false, ceilingPence: 1_000_000 },
      },
      { id: 'sc2', providerId: 'c4eo', stage: 'interim', live: false, interim: true, endsIn60Days: true },
      { id: 'sc3', providerId: null, stage: 'specified', live: false, interim: false, ceilingPence: null },
    ]);
    expect(figures).toMatchObject({ contracts: 3, live: 0, interim: 1, endingIn60Days: 1 });
  });

  test('ends in sixty days or less: 31 March from 31 January of a leap year on, not from the day before', async () => {
    const { asAt } = given({ 'serviceContract-sc1': live() });
    const soon = async (day: string) => (await asAt(day)).rows.map(({ endsIn60Days }) => endsIn60Days);

    expect([await soon('2012-01-30'), await soon('2012-01-31')]).toEqual([[false], [true]]);
  });

  test('commits the price of a call-off from its approval on, and once closed what was paid', async () => {
    const { asAt } = given({
      'serviceContract-sc1': live(),
      'callOff-1': callOff(300_000, ...approved, on('2011-12-01', 'CallOffPaid', { amountPence: 250_000 })),
      'callOff-2': callOff(200_000, ...approved),
      'callOff-3': callOff(100_000),
    });
    const money = async (day: string) =>
      (await asAt(day)).rows.map(({ committedPence, paidPence, ceilingLeftPence }) => [
        ...[committedPence, paidPence, ceilingLeftPence],
      ]);

    expect(await money('2011-11-02')).toEqual([[0, 0, 1_000_000]]);
    expect(await money('2011-11-03')).toEqual([[500_000, 0, 500_000]]);
    expect(await money('2011-12-01')).toEqual([[450_000, 250_000, 550_000]]);
  });

  test.each([
    ['CallOffApproved', 300_000],
    ['CallOffOrdered', 300_000],
    ['CallOffAcceptedByProvider', 300_000],
    ['CallOffDelivered', 300_000],
    ['CallOffDisputed', 300_000],
    ['CallOffDeliveryAccepted', 300_000],
    ['CallOffSubmitted', 0],
    ['CallOffRejected', 0],
    ['CallOffCancelled', 0],
  ])('after %s it commits %d pence', async (type, committedPence) => {
    const { figures } = await given({
      'serviceContract-sc1': live(),
      'callOff-1': callOff(300_000, on('2011-11-03', type)),
    }).asAt('2011-11-03');

    expect(figures).toMatchObject({ committedPence, paidPence: 0 });
  });

  test('counts as paid what was paid for part of a call-off that was cancelled', async () => {
    const cancelled = on('2011-11-09', 'CallOffCancelled', { paidForPartPence: 50_000 });
    const { rows } = await given({
      'serviceContract-sc1': live(),
      'callOff-1': callOff(300_000, ...approved, cancelled),
    }).asAt('2011-11-09');

    expect(rows).toMatchObject([{ committedPence: 0, paidPence: 50_000 }]);
  });

  test('follows a variation, and leaves a contract out once it is over', async () => {
    const varied = on('2011-12-01', 'ContractVaried', { endsOn: '2011-12-31', ceilingPence: 600_000 });
    const { asAt } = given({ 'serviceContract-sc1': [...live(), varied, on('2012-01-01', 'ContractEnded')] });

    expect((await asAt('2011-12-01')).rows).toMatchObject([
      { live: true, endsOn: '2011-12-31', endsIn60Days: true, ceilingPence: 600_000, ceilingLeftPence: 600_000 },
    ]);
    expect((await asAt('2012-01-01')).rows).toEqual([]);
  });

  test('lists the call-offs that a contract leaves open at its end, for their brokers', async () => {
    const { asAt } = given({
      'serviceContract-sc1': [...live(), on('2012-01-01', 'ContractEnded')],
      'callOff-1': callOff(300_000, ...approved),
      'callOff-2': callOff(200_000, ...approved, on('2011-12-01', 'CallOffPaid', { amountPence: 200_000 })),
    });

    expect((await asAt('2011-12-31')).figures).toMatchObject({ leftOpen: 0 });
    expect(await asAt('2012-01-01')).toMatchObject({
      figures: { leftOpen: 1 },
      rows: [
        {
          ...{ by: 'call-off left open', id: '1', stage: 'approved', contractId: 'sc1' },
          ...{ forStream: 'improvementCase-ic1', requestedById: 'bo' },
        },
      ],
    });
  });
});
