import { describe, expect, test } from '@jest/globals';
import { collecting, given, invited, OFFER, offered, on, planAfter, tfc } from '../../test/jisp.js';
import { capacityOf } from './capacity.js';

const beyond = { refused: 'GUARD_FAILED', ruleId: 'JP-R34', subcode: 'CAPACITY' } as const;
const asked = [...collecting, invited('o1')];
const YEAR = { regionId: 'E', planYear: '2009-10' };

/** The provider has so many days, of which other plans, and perhaps this one, have some. */
const having = (days: number | undefined, held: Readonly<Record<string, number>> = {}) => ({
  lookups: {
    providers: [
      {
        id: 'tfc',
        kind: 'field-force',
        capacities: [
          { ...YEAR, regionId: 'NE', days: 1 },
          { ...YEAR, planYear: '2010-11', days: 1 },
        ].concat(days === undefined ? [] : [{ ...YEAR, days }]),
      },
    ],
    offered: { claims: new Map(Object.entries(held)), total: Object.values(held).reduce((sum, each) => sum + each, 0) },
  },
});

const submit = (days: number | undefined, surroundings: ReturnType<typeof having>, more: object = {}) =>
  given(...asked).when('SubmitOffer', { offerId: 'o1', ...OFFER, days, visits: 1, ...more }, tfc, surroundings);

describe('JP-R34 a provider offers no more days than it has', () => {
  test('in the region and the plan year, over all plans', () => {
    submit(3, having(10, { 'jisp-luton_2009_10': 7 })).thenStage('offers');
    submit(3.5, having(10, { 'jisp-luton_2009_10': 7 })).thenRefused({
      ...beyond,
      message:
        'The provider has 10 days for plans of the region in 2009-10, and would offer 10.5. ' +
        'Offer fewer, or give the reference under which the Government Office allows more.',
    });
  });

  test('unless the Government Office lets it', () =>
    submit(3, having(1), { capacityOverrideRef: 'GO letter of 9 January' }).thenStage('offers'));

  test('where none is registered, nothing is checked', () => {
    submit(500, having(undefined)).thenStage('offers');
    submit(500, { lookups: { ...having(undefined).lookups, providers: [] } }).thenStage('offers');
  });

  test('or what the parameter says is', () =>
    on('2009-01-12', { 'jisp.providerCapacityDays': '2.5' })
      .given(...asked)
      .when('SubmitOffer', { offerId: 'o1', ...OFFER }, tfc, having(undefined))
      .thenRefused(beyond));

  test('an offer without days takes none', () => submit(undefined, having(0)).thenStage('offers'));

  test('a revision counts instead of what it replaces', () => {
    const mine = { 'jisp-bedford_2009_10': 3 };
    const revise = (days: number, capacity: number) =>
      given(...offered).when('ReviseOffer', { offerId: 'o1', ...OFFER, days }, tfc, having(capacity, mine));
    revise(5, 5).thenStage('offers');
    revise(5, 4).thenRefused(beyond);
    revise(2, 1).thenStage('offers');
    revise(3, 1).thenStage('offers');
  });

  test('what it has and offers is asked for in the region and year of the plan', () => {
    const { providers, offered: held } = capacityOf({ input: { offerId: 'o1' }, case: planAfter(...asked) });
    expect(providers.follow?.(undefined)).toEqual([{ from: 'directory', kind: 'provider', id: 'tfc' }]);
    expect(held.request).toEqual({ from: 'ledger', ledger: 'providerDays', key: 'tfc_E_2009_10' });
  });
});
