import { describe, expect, test } from '@jest/globals';
import { dashboardSpec } from '@casewright/read-models/spec';
import { english, noticedOn, on, openedOn } from '../test/brokerage.js';
import councilsUnderNotice from './index.js';

const { given } = dashboardSpec(councilsUnderNotice, english);

const changed = (day: string, status: string, ref = 'IN-8') => on(day, 'NoticeStatusChanged', { status, ref });

describe('D08, councils under notice', () => {
  test('counts councils with a notice in force, and of these the ones with an open case', async () => {
    const { figures, rows } = await given({
      'improvementCase-1': [noticedOn('2011-11-01', 'york')],
      'improvementCase-2': [noticedOn('2011-11-01', 'hull', 'IN-3'), on('2011-11-02', 'ImprovementCaseWithdrawn')],
      'improvementCase-3': [openedOn('2011-11-01', 'bury')],
      'improvementCase-4': [noticedOn('2011-11-01', 'leeds', 'IN-5')],
    }).asAt('2011-11-03');

    expect(figures).toEqual({ underNotice: 3, supported: 2, supportedPercent: 66.7 });
    expect(rows).toEqual([
      {
        ...{ councilId: 'hull', regionId: 'NE', noticeRef: 'IN-3', noticeStatus: 'in-force' },
        ...{ supported: false, caseId: null },
      },
      {
        ...{ councilId: 'leeds', regionId: 'NE', noticeRef: 'IN-5', noticeStatus: 'in-force' },
        ...{ supported: true, caseId: '4' },
      },
      {
        ...{ councilId: 'york', regionId: 'NE', noticeRef: 'IN-7', noticeStatus: 'in-force' },
        ...{ supported: true, caseId: '1' },
      },
    ]);
  });

  test('follows a notice through its extension until it is lifted', async () => {
    const { asAt } = given({
      'improvementCase-1': [
        ...[noticedOn('2011-11-01', 'york'), changed('2011-11-03', 'extended'), changed('2011-11-05', 'lifted')],
        changed('2011-11-07', 'in-force', 'IN-9'),
      ],
    });
    const rows = async (day: string) => (await asAt(day)).rows;

    expect(await rows('2011-10-31')).toEqual([]);
    expect(await rows('2011-11-03')).toMatchObject([{ noticeRef: 'IN-7', noticeStatus: 'extended' }]);
    expect(await rows('2011-11-05')).toEqual([]);
    expect((await asAt('2011-11-05')).figures).toEqual({ underNotice: 0, supported: 0, supportedPercent: 'n/a' });
    expect(await rows('2011-11-07')).toMatchObject([{ noticeRef: 'IN-9', noticeStatus: 'in-force' }]);
  });

  test('takes the word of the case that heard of the notice last, and counts a council once', async () => {
    const { asAt } = given({
      'improvementCase-1': [noticedOn('2011-11-01', 'york'), on('2011-11-02', 'ImprovementCaseWithdrawn')],
      'improvementCase-2': [openedOn('2011-11-03', 'york'), changed('2011-11-05', 'in-force', 'IN-9')],
      'improvementCase-3': [noticedOn('2011-11-01', 'hull'), on('2011-11-02', 'ImprovementCaseWithdrawn')],
      'improvementCase-4': [noticedOn('2011-11-03', 'hull'), changed('2011-11-05', 'lifted')],
    });

    expect((await asAt('2011-11-03')).rows).toMatchObject([
      { councilId: 'hull', caseId: '4' },
      { councilId: 'york', noticeRef: 'IN-7', caseId: '2' },
    ]);
    expect((await asAt('2011-11-05')).rows).toMatchObject([{ councilId: 'york', noticeRef: 'IN-9', caseId: '2' }]);
  });
});
