import { describe, expect, test } from '@jest/globals';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { approvedOn, english, on, openedOn, sentOn } from '../test/plans.js';
import dashboard from './index.js';

const { given } = dashboardSpec(dashboard, english);

const priority = (priorityId: string, niCode: string) => ({ priorityId, niCode, title: niCode });
const DAY = '2009-01-12';
const invited = (offerId: string, needIds: readonly string[], optional = false) =>
  on(DAY, 'OfferInvited', { offerId, needIds, optional, providerId: 'tfc' });

/** A plan for two indicators, of three that were proposed, with an offer of three days for the first. */
const settled = (councilId: string): readonly Recorded[] => [
  openedOn(DAY, councilId),
  ...['NI 112', 'NI 109', 'NI 1'].map((code) => on(DAY, 'PriorityProposed', priority(code, code))),
  on(DAY, 'PrioritiesAgreed', { priorityIds: ['NI 112', 'NI 109'] }),
  on(DAY, 'NeedRecorded', { needId: 'n1', priorityId: 'NI 109' }),
  on(DAY, 'NeedRecorded', { needId: 'n1', priorityId: 'NI 112' }),
  on(DAY, 'NeedRecorded', { needId: 'n2', priorityId: 'NI 109' }),
  invited('o1', ['n1']),
  on(DAY, 'OfferReceived', { offerId: 'o1', days: 3 }),
];
const approved = (councilId: string) => [...settled(councilId), sentOn('2009-03-02'), approvedOn('2009-03-09')];
const active = (councilId: string) => [...approved(councilId), on('2009-03-10', 'JispCopied')];
const changing = (councilId: string) => [...active(councilId), on('2009-06-01', 'InYearChangeProposed')];

const rowsAsAt = async (day: string, ...plans: readonly (readonly Recorded[])[]) => {
  const { rows } = await given(Object.fromEntries(plans.map((events, n) => [`jisp-plan${n}`, events]))).asAt(day);
  return rows.map(({ key, councils, days }) => [key, councils, days]);
};

describe('D12, common priorities of a region', () => {
  test('are those of the plans that are approved, from their approval on', async () => {
    const plans = [approved('bedford'), approved('luton'), settled('essex')];

    expect(await rowsAsAt('2009-03-08', ...plans)).toEqual([]);
    expect(await rowsAsAt('2009-03-09', ...plans)).toEqual([
      ['NI 112', 2, 6],
      ['NI 109', 2, 0],
    ]);
  });

  test('come with how many plans there were to compare', async () => {
    const { figures } = await given({ 'jisp-a': approved('bedford'), 'jisp-b': settled('luton') }).asAt('2009-03-09');

    expect(figures).toEqual({ plans: 1, commonPriorities: 0 });
  });

  test('follow the days as they were offered last before the approval', async () => {
    const plan = (councilId: string, ...settling: readonly Recorded[]) => [
      ...settled(councilId),
      ...settling,
      ...[sentOn('2009-03-02'), approvedOn('2009-03-09')],
    ];
    const about = (type: string, more: object = {}) => on(DAY, type, { offerId: 'o1', ...more });

    expect(
      await rowsAsAt(
        '2009-03-09',
        plan('bedford', about('OfferChallenged'), about('OfferRevised', { days: 5 })),
        plan('luton', about('OfferWithdrawn')),
        plan('essex', invited('o2', ['n2']), on(DAY, 'OfferDeclined', { offerId: 'o2' })),
        plan('suffolk', invited('o2', ['n1', 'n2'], true), on(DAY, 'OfferReceived', { offerId: 'o2', days: 7 })),
      ),
    ).toEqual([
      ['NI 112', 4, 11],
      ['NI 109', 4, 0],
    ]);
  });

  test('have the days of optional support once a director takes it', async () => {
    const optional = (take: boolean) => [
      invited('o2', ['n2'], true),
      on(DAY, 'OfferReceived', { offerId: 'o2', days: 7 }),
      on(DAY, 'OptionalOfferDecided', { offerId: 'o2', take }),
    ];
    const plan = (councilId: string, take: boolean) => [
      ...settled(councilId),
      ...optional(take),
      ...[sentOn('2009-03-02'), approvedOn('2009-03-09')],
    ];

    expect(await rowsAsAt('2009-03-09', plan('bedford', true), plan('luton', false))).toEqual([
      ['NI 109', 2, 7],
      ['NI 112', 2, 6],
    ]);
  });

  test('change with a plan when the change is approved, not when it is drafted', async () => {
    const changed = [
      ...changing('bedford'),
      on('2009-06-02', 'PlanItemAmended', { changeId: 'c1', priority: priority('NI 109', 'NI 50') }),
      on('2009-06-02', 'PlanItemAmended', { changeId: 'c1', need: { needId: 'n3', priorityId: 'NI 112' } }),
      { ...invited('o3', ['n3']), at: '2009-06-02T10:00:00.000Z' },
      on('2009-06-03', 'OfferReceived', { offerId: 'o3', days: 2 }),
      on('2009-06-08', 'InYearChangeSentForApproval', { version: 2 }),
      on('2009-06-10', 'InYearChangeApproved', { version: 2 }),
    ];

    expect(await rowsAsAt('2009-06-09', changed, active('luton'))).toEqual([
      ['NI 112', 2, 6],
      ['NI 109', 2, 0],
    ]);
    expect(await rowsAsAt('2009-06-10', changed, active('luton'))).toEqual([['NI 112', 2, 8]]);
  });

  test('keep nothing of a change that was dropped', async () => {
    const twiceChanged = [
      ...changing('bedford'),
      on('2009-06-02', 'OfferRevised', { offerId: 'o1', days: 9 }),
      on('2009-06-03', 'InYearChangeDropped'),
      on('2009-07-01', 'InYearChangeProposed'),
      on('2009-07-02', 'InYearChangeSentForApproval', { version: 3 }),
      on('2009-07-03', 'InYearChangeApproved', { version: 3 }),
    ];

    expect(await rowsAsAt('2009-07-03', twiceChanged, active('luton'))).toContainEqual(['NI 112', 2, 6]);
  });

  test('are those of plans in force: a plan that was closed or cancelled counts no longer', async () => {
    const closed = [...active('bedford'), on('2010-03-31', 'JispClosed')];
    const cancelled = [...active('luton'), on('2010-02-01', 'JispCancelled')];

    expect(await rowsAsAt('2010-01-31', closed, cancelled, active('essex'))).toContainEqual(['NI 112', 3, 9]);
    expect(await rowsAsAt('2010-02-01', closed, cancelled, active('essex'))).toContainEqual(['NI 112', 2, 6]);
    expect(await rowsAsAt('2010-03-31', closed, cancelled, active('essex'))).toEqual([]);
  });

  test('are in as many councils as the register says', async () => {
    const register = { parameters: { 'jisp.commonPriorityMinCouncils': 1 } };
    const { asAt } = dashboardSpec(dashboard, { ...english, register }).given({ 'jisp-a': approved('bedford') });

    expect((await asAt('2009-03-09')).rows).toMatchObject([
      { regionId: 'E', key: 'NI 112', councils: 1, days: 3 },
      { key: 'NI 109' },
    ]);
  });
});
