import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright, type Person } from './casewright.js';
import { readDashboard } from './dashboard.js';
import { boardSide, scheduled, type BoardSide } from './review-team.js';
import { completed, started } from './review-visit.js';
import { REVIEW } from './review.js';

/** The hosts of the 22 reviews, by their weeks: regions take up to three starts in a month, the country up to eight. */
const HOSTS = {
  '2011-11-14': {
    ...{ bedford: 'E', derby: 'EM', camden: 'LON', durham: 'NE' },
    ...{ bolton: 'NW', kent: 'SE', bristol: 'SW' },
  },
  '2011-12-05': {
    ...{ luton: 'E', leicester: 'EM', barnet: 'LON', gateshead: 'NE' },
    ...{ bury: 'NW', medway: 'SE', devon: 'SW' },
  },
  '2012-01-09': {
    ...{ suffolk: 'E', norfolk: 'E', thurrock: 'E', bexley: 'LON' },
    ...{ darlington: 'NE', blackpool: 'NW', dudley: 'WM', leeds: 'YH' },
  },
};

const friday = (monday: string): string =>
  new Date(Date.parse(monday) + 4 * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Booking 22 reviews takes over a hundred requests. */
const PATIENCE_MS = 60_000;

describe('P12: the figure 22', () => {
  let casewright: Casewright;
  let board: BoardSide;
  let directors: Map<string, Person>;

  beforeAll(async () => {
    casewright = await openCasewright();
    await casewright.clock('2011-10-03T09:00:00.000Z');
    board = await boardSide(casewright);
    directors = new Map();
    for (const [startDate, hosts] of Object.entries(HOSTS))
      for (const [councilId, regionId] of Object.entries(hosts)) {
        const dates = { startDate, endDate: friday(startDate) };
        directors.set(councilId, await scheduled(casewright, board, councilId, { councilId, regionId, ...dates }));
      }
    await casewright.clock('2011-11-07T09:00:00.000Z');
  }, PATIENCE_MS);
  afterAll(() => casewright.close());

  const lead = () => board.lead;
  const asAt = (day: string) => readDashboard(lead(), 'D01', day);
  const director = (councilId: string) => directors.get(councilId) as Person;

  const monthOf = ({ rows }: Awaited<ReturnType<typeof asAt>>, month: string): number =>
    rows.filter((row) => row['month'] === month).reduce((sum, { count }) => sum + Number(count), 0);

  test('22 reviews have a slot in 2011/12 as at the bulletin of 4 November 2011', async () => {
    const bulletin = await asAt('2011-11-04');

    expect(bulletin.figures).toEqual({ financialYear: '2011/12', total: 22 });
    expect(['2011-11', '2011-12', '2012-01'].map((month) => monthOf(bulletin, month))).toEqual([7, 7, 8]);
    expect(bulletin.rows).toContainEqual({ regionId: 'E', month: '2012-01', count: 3 });
  });

  test('one in January is withdrawn and one moves to February: 21, two fewer in January, one more in February', async () => {
    await director('suffolk').act(REVIEW, 'suffolk', 'WithdrawRequest', { reason: 'Reorganisation' });
    const moved = await board.coordinator.act(REVIEW, 'norfolk', 'RescheduleReview', {
      ...{ newStartDate: '2012-02-06', newEndDate: '2012-02-10', reason: 'Elections', requestedBy: 'council' },
    });
    expect(moved).toMatchObject({ stage: 'scheduled.assemblingTeam' });
    await casewright.clock('2011-11-08T09:00:00.000Z');

    const after = await asAt('2011-11-08');
    expect(after.figures['total']).toBe(21);
    expect(['2011-11', '2011-12', '2012-01', '2012-02'].map((month) => monthOf(after, month))).toEqual([7, 7, 6, 1]);
    expect((await asAt('2011-11-04')).figures['total']).toBe(22);
  });

  test('a review that is paused stays counted, and so does one that is completed', async () => {
    const { total } = (await asAt('2011-11-08')).figures;
    const reason = { reasonCode: 'inspection-announced', reason: 'Ofsted comes' };
    expect(await lead().act(REVIEW, 'leeds', 'PauseReview', reason)).toMatchObject({ stage: 'paused' });
    expect(await started(casewright, board, 'thurrock', '2012-01-09')).toMatchObject({ stage: 'onSite' });
    expect(await completed(casewright, board, director('thurrock'), 'thurrock', '2012-01-13')).toMatchObject({
      stage: 'closed',
    });
    await casewright.clock('2012-01-16T09:00:00.000Z');

    expect((await asAt('2012-01-16')).figures['total']).toBe(total);
  });
});
