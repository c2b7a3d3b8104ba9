import { describe, expect, test } from '@jest/globals';
import { englandAndWales } from '@casewright/calendar';
import { dashboardSpec, type Recorded } from '@casewright/read-models/spec';
import { on } from '../test/brokerage.js';
import { standIn } from '../test/stand-in.js';
import dashboard from './index.js';

const jisp = standIn(
  'jisp',
  {
    JispOpened: 'evidenceGathering',
    ...{ PriorityProposed: null, NeedRecorded: null, OfferInvited: null, OfferReceived: null, OfferRevised: null },
    ...{ OfferChallenged: null, OfferDeclined: null, OfferWithdrawn: null, OptionalOfferDecided: null },
    JispApproved: 'finalised',
    JispSupportDelivered: null,
    InYearChangeProposed: 'active.changeBrokering',
    PlanItemAmended: null,
    InYearChangeApproved: 'finalised',
    InYearChangeDropped: 'active.monitoring',
    JispClosed: 'closed',
  },
  ['closed', 'withdrawn', 'cancelled'],
);
const { given } = dashboardSpec(dashboard, { workflows: [jisp], calendar: englandAndWales() });

const ofOffer = (day: string, type: string, more: object = {}, offerId = 'o1') => on(day, type, { offerId, ...more });
const invited = (more: object = {}, offerId = 'o1') =>
  ofOffer('2009-01-12', 'OfferInvited', { needIds: ['n1'], providerId: 'tfc', optional: false, ...more }, offerId);
const prepared: readonly Recorded[] = [
  ...[
    on('2009-01-12', 'JispOpened', { councilId: 'bedford', regionId: 'E' }),
    on('2009-01-12', 'NeedRecorded', { needId: 'n1', priorityId: 'p1' }),
  ],
  on('2009-01-12', 'PriorityProposed', { priorityId: 'p1', title: 'Children’s centres', niCode: 'NI 109' }),
  on('2009-01-12', 'PriorityProposed', { priorityId: 'p2', title: 'One workforce' }),
  on('2009-01-12', 'NeedRecorded', { needId: 'n2', priorityId: 'p2' }),
];
const offered = [...prepared, invited(), ofOffer('2009-01-14', 'OfferReceived', { days: 3, costPence: 90_000 })];

const asAt = (day: string, ...events: readonly Recorded[]) => given({ 'jisp-bedford': events }).asAt(day);
const figuresOf = async (day: string, ...events: readonly Recorded[]) => (await asAt(day, ...events)).figures;

describe('D07, offers to plans', () => {
  test('count from when they come, under the priorities of their needs', async () => {
    const { figures, rows } = await asAt('2009-01-14', ...offered);

    expect(await figuresOf('2009-01-13', ...offered)).toMatchObject({ items: 0 });
    expect(figures).toMatchObject({ items: 1, unquantified: 0, plannedDays: 3, plannedPence: 90_000 });
    expect(rows.map(({ by, key }) => [by, key])).toEqual([
      ...[
        ['provider', 'tfc'],
        ['theme', 'children’s centres'],
        ['indicator', 'NI 109'],
      ],
    ]);
  });

  test('for needs of several priorities count fully under each', async () => {
    const { rows } = await asAt(
      ...(['2009-01-14', ...prepared, invited({ needIds: ['n1', 'n2'] })] as const),
      ofOffer('2009-01-14', 'OfferReceived', { days: 3 }),
    );

    expect(rows.filter(({ by }) => by === 'theme')).toMatchObject([
      { key: 'children’s centres', plannedDays: 3 },
      { key: 'one workforce', plannedDays: 3 },
    ]);
  });

  test('say something new with each revision, and may say no days', async () => {
    const revised = [...offered, ofOffer('2009-01-16', 'OfferRevised', { visits: 2 })];

    expect(await figuresOf('2009-01-16', ...revised)).toMatchObject({
      ...{ items: 1, unquantified: 1, plannedDays: null, plannedVisits: 2, plannedPence: 0 },
    });
  });

  test.each(['OfferChallenged', 'OfferDeclined', 'OfferWithdrawn'])('do not count after %s', async (type) => {
    const gone = [...offered, ofOffer('2009-01-16', type)];

    expect(await figuresOf('2009-01-15', ...gone)).toMatchObject({ items: 1 });
    expect(await figuresOf('2009-01-16', ...gone)).toMatchObject({ items: 0 });
  });

  test('that are optional count while the authority takes them', async () => {
    const optional = [
      ...[...prepared, invited({ optional: true }), ofOffer('2009-01-14', 'OfferReceived', { days: 3 })],
      ofOffer('2009-01-15', 'OptionalOfferDecided', { take: true }),
      ofOffer('2009-01-16', 'OptionalOfferDecided', { take: false }),
    ];
    const items = async (day: string) => (await figuresOf(day, ...optional))['items'];

    expect([await items('2009-01-14'), await items('2009-01-15'), await items('2009-01-16')]).toEqual([0, 1, 0]);
  });

  test('count what was delivered of them: days and money in all so far, and visits one by one', async () => {
    const support = (day: string, days: number, pence: number, visits?: number) =>
      ofOffer(day, 'JispSupportDelivered', { cumulativeDays: days, cumulativePence: pence, visits });
    const delivered = [...offered, support('2009-04-02', 1, 30_000, 1), support('2009-04-03', 1.5, 40_000, 2)];

    expect(await figuresOf('2009-04-03', ...delivered)).toMatchObject({
      ...{ plannedDays: 3, deliveredDays: 1.5, deliveredVisits: 3, deliveredPence: 40_000 },
    });
  });

  test('count as approved while a change is a draft, with what is delivered meanwhile', async () => {
    const changing = [
      ...[...offered, on('2009-03-20', 'JispApproved'), on('2009-06-01', 'InYearChangeProposed')],
      ofOffer('2009-06-02', 'OfferRevised', { days: 5 }),
      on('2009-06-02', 'PlanItemAmended', { priority: { priorityId: 'p1', title: 'Play' } }),
      ofOffer('2009-06-03', 'JispSupportDelivered', { cumulativeDays: 1, cumulativePence: 0 }),
    ];
    const themes = async (end: Recorded, day: string) =>
      (await asAt(day, ...changing, end)).rows.filter(({ by }) => by === 'theme');
    const asApproved = { key: 'children’s centres', plannedDays: 3, deliveredDays: 1 };
    const [approved, dropped] = [on('2009-06-05', 'InYearChangeApproved'), on('2009-06-05', 'InYearChangeDropped')];

    expect(await themes(approved, '2009-06-04')).toMatchObject([asApproved]);
    expect(await themes(approved, '2009-06-05')).toMatchObject([{ key: 'play', plannedDays: 5, deliveredDays: 1 }]);
    expect(await themes(dropped, '2009-06-05')).toMatchObject([asApproved]);
  });

  test('do not count once the plan is closed', async () => {
    expect(await figuresOf('2010-04-01', ...offered, on('2010-04-01', 'JispClosed'))).toMatchObject({ items: 0 });
  });
});
