import { describe, expect, test } from '@jest/globals';
import type { Offer, Priority } from '../histories/plan-content.js';
import { commonPriorities, type ApprovedPlan } from './common-priorities.js';

const priority = (priorityId: string, niCode?: string, title = 'Something'): Priority => ({
  ...{ priorityId, title },
  ...(niCode === undefined ? {} : { niCode }),
});

const offer = (needIds: readonly string[], days: number | undefined, more: Partial<Offer> = {}): Offer => ({
  ...{ offerId: 'o1', providerId: 'tfc', needIds, optional: false, stands: true, days, ...more },
});

/** A plan in which each priority `p` has a need `p.need`. */
const plan = (
  councilId: string,
  priorities: readonly Priority[],
  offers: readonly Offer[] = [],
  regionId = 'E',
): ApprovedPlan => ({
  ...{ councilId, regionId, priorities, offers },
  needs: priorities.map(({ priorityId }) => ({ needId: `${priorityId}.need`, priorityId })),
});

const inTwoCouncils = (...plans: readonly ApprovedPlan[]) => commonPriorities(plans, 2);

describe('common priorities of a region (RP-R02)', () => {
  test('have the same indicator code in the plans of two councils', () => {
    const plans = [plan('bedford', [priority('a', 'NI 112')]), plan('luton', [priority('b', 'NI 112')])];

    expect(inTwoCouncils(...plans)).toEqual([{ regionId: 'E', key: 'NI 112', councils: 2, days: 0 }]);
    expect(inTwoCouncils(...plans.slice(0, 1))).toEqual([]);
  });

  test('or the same title, whatever its case and white space, where there is no code', () => {
    const common = inTwoCouncils(
      plan('bedford', [priority('a', undefined, '  One\t Workforce ')]),
      plan('luton', [priority('b', undefined, 'one workforce')]),
      plan('essex', [priority('c', 'NI 1', 'One workforce')]),
    );

    expect(common).toEqual([{ regionId: 'E', key: 'one workforce', councils: 2, days: 0 }]);
  });

  test('count each council once, however many of its priorities or plans have the key', () => {
    const bedford = plan('bedford', [priority('a', 'NI 112'), priority('b', 'NI 112')]);

    expect(inTwoCouncils(bedford, bedford)).toEqual([]);
    expect(inTwoCouncils(bedford, plan('luton', [priority('c', 'NI 112')]))).toMatchObject([{ councils: 2 }]);
  });

  test('are of one region', () => {
    const [bedford, leeds] = [
      plan('bedford', [priority('a', 'NI 1')]),
      plan('leeds', [priority('b', 'NI 1')], [], 'YH'),
    ];

    expect(inTwoCouncils(bedford, leeds)).toEqual([]);
  });

  test('have the days of the offers for their needs, an offer for two of these needs once', () => {
    const both = [priority('a', 'NI 112'), priority('b', 'NI 112'), priority('c', 'NI 1')];
    const common = inTwoCouncils(
      plan('bedford', both, [offer(['a.need', 'b.need'], 3), offer(['c.need'], 4), offer(['a.need'], undefined)]),
      plan('luton', both, [offer(['b.need', 'c.need'], 1.5)]),
    );

    expect(common).toMatchObject([
      { key: 'NI 1', days: 5.5 },
      { key: 'NI 112', days: 4.5 },
    ]);
  });

  test('have no days of what is not accepted: challenged, or optional and not taken', () => {
    const [a] = [priority('a', 'NI 1')];
    const optional = { optional: true };
    const common = inTwoCouncils(
      plan('bedford', [a], [offer(['a.need'], 1, { stands: false }), offer(['a.need'], 2, optional)]),
      plan('luton', [a], [offer(['a.need'], 4, { ...optional, taken: false })]),
      plan('essex', [a], [offer(['a.need'], 8, { ...optional, taken: true })]),
    );

    expect(common).toEqual([{ regionId: 'E', key: 'NI 1', councils: 3, days: 8 }]);
  });

  test('rank by councils, then by days, then by key, region by region', () => {
    const all = ['NI 1', 'NI 2', 'NI 3', 'NI 4'].map((niCode) => priority(niCode, niCode));
    const common = inTwoCouncils(
      plan('leeds', all.slice(0, 1), [], 'YH'),
      plan('york', all.slice(0, 1), [], 'YH'),
      plan('bedford', all, [offer(['NI 3.need'], 5)]),
      plan('luton', all),
      plan('essex', all.slice(3)),
    );

    expect(common.map(({ regionId, key }) => `${regionId}: ${key}`)).toEqual([
      ...['E: NI 4', 'E: NI 3', 'E: NI 1', 'E: NI 2', 'YH: NI 1'],
    ]);
  });

  test('are in as many councils as the region wants', () => {
    const plans = ['bedford', 'luton', 'essex'].map((councilId) => plan(councilId, [priority('a', 'NI 1')]));

    expect([3, 4].map((fewest) => commonPriorities(plans, fewest).length)).toEqual([1, 0]);
  });
});
