import { describe, expect, test } from '@jest/globals';
import type { Holdings } from '@casewright/workflow';
import { recorded, type Past } from '@casewright/workflow/spec';
import type { Waiting } from '../ledgers.js';
import { waitingListWith } from '../waiting-list.js';
import { accepted, coordinator, given, lead, offered, requested, waitlisted } from '../../test/peer-review.js';

const MINE = 'peerReview-abc1';

describe('PR-R07 the waiting list is taken in its order', () => {
  const take = (...waitingList: readonly string[]) =>
    given(requested, waitlisted).when('TakeFromWaitlist', {}, coordinator, { lookups: { waitingList } });

  test('the first is taken', () => take(MINE, 'peerReview-other').then({ type: 'ReviewTakenFromWaitlist', data: {} }));

  test('nobody is taken before the first', () =>
    take('peerReview-other', MINE).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'PR-R07' },
      message: 'peerReview-other comes first on the waiting list.',
    }));

  test('who is placed on the list is told the position, counted from one', () =>
    given(requested)
      .when('PlaceOnWaitlist', { reason: 'no-reviewers', targetMonth: '2012-02' }, lead, {
        lookups: { waitingList: ['peerReview-other', MINE] },
      })
      .then(recorded(waitlisted, { reason: 'no-reviewers', targetMonth: '2012-02', position: 2 })));

  test('a review waits from wherever dates are sought, and an offer then no longer stands', () => {
    const place = (...history: readonly Past[]) =>
      given(...history).when('PlaceOnWaitlist', { reason: 'no-capacity' }, coordinator, {
        lookups: { waitingList: [MINE] },
      });
    place(requested).then(recorded(waitlisted));
    place(requested, accepted).then(recorded(waitlisted));
    place(requested, accepted, offered).then(recorded(waitlisted));
    given(requested, accepted, offered, waitlisted).thenCase({ offeredSlot: undefined });
  });
});

describe('PR-R07 the order of the waiting list', () => {
  const waits = (requestedAt: string, linkedCaseId: string | null = null, councilId = 'luton'): Waiting => ({
    ...{ requestedAt, councilId, linkedCaseId },
  });
  const early = '2011-11-07T09:00:00.000Z';
  const late = '2011-11-21T09:00:00.000Z';
  const mine = { requestedAt: '2011-11-14T10:00:00.000Z', councilId: 'bedford' };

  const listed = (
    others: Readonly<Record<string, Waiting>>,
    cases: Readonly<Record<string, object>> = {},
    review: Parameters<typeof waitingListWith>[1] = mine,
  ) => {
    const lookup = waitingListWith('abc1', review);
    const held: Holdings = { claims: new Map(Object.entries(others)), total: 0 };
    const answers = (lookup.follow?.(held) ?? []).map((request) => cases[(request as { stream: string }).stream]);
    return lookup.read(held, answers);
  };
  const underNotice = (status: string, councilId = 'luton') => ({
    ...{ stage: 'delivery.active', final: false },
    data: { councilId, notice: { ref: 'n1', issuedOn: '2011-10-17', status } },
  });

  test('is that of the requests', () =>
    expect(listed({ 'peerReview-late': waits(late), 'peerReview-early': waits(early) })).toEqual([
      ...['peerReview-early', MINE, 'peerReview-late'],
    ]));

  test('is that of the streams where two asked at once', () =>
    expect(listed({ 'peerReview-b': waits(early), 'peerReview-a': waits(early) })).toEqual([
      ...['peerReview-a', 'peerReview-b', MINE],
    ]));

  test('counts a review that is on the list already once', () =>
    expect(listed({ [MINE]: waits(mine.requestedAt, null, 'bedford') })).toEqual([MINE]));

  test.each(['in-force', 'extended'])('puts a council under a notice that is %s first', (status) =>
    expect(
      listed(
        { 'peerReview-early': waits(early), 'peerReview-late': waits(late, 'ic1') },
        { 'improvementCase-ic1': underNotice(status) },
      ),
    ).toEqual(['peerReview-late', 'peerReview-early', MINE]),
  );

  test('puts this review first when its own council is under notice', () =>
    expect(
      listed(
        { 'peerReview-early': waits(early) },
        { 'improvementCase-ic2': underNotice('in-force', 'bedford') },
        {
          ...mine,
          linkedCaseId: 'ic2',
        },
      ),
    ).toEqual([MINE, 'peerReview-early']));

  test.each([
    ['was lifted', underNotice('lifted')],
    ['is another council’s', underNotice('in-force', 'bedford')],
    ['was never recorded', { stage: 'referred', final: false, data: { councilId: 'luton' } }],
    ['cannot be read', { stage: 'referred', final: false, data: 'a case of another kind' }],
    ['has no stream', undefined],
  ])('knows no notice that %s', (_, linked) =>
    expect(
      listed({ 'peerReview-late': waits(late, 'ic1') }, linked === undefined ? {} : { 'improvementCase-ic1': linked }),
    ).toEqual([MINE, 'peerReview-late']),
  );
});
