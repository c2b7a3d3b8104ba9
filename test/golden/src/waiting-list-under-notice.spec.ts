import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCasewright, type Casewright } from './casewright.js';
import { CASE, underNotice } from './improvement.js';
import { request, REVIEW, reviewPeople } from './review.js';

describe('PR-R07: a council under an improvement notice comes first on the waiting list', () => {
  let casewright: Casewright;

  beforeAll(async () => void (casewright = await openCasewright()));
  afterAll(() => casewright.close());

  test('although it asked later, until the notice is lifted', async () => {
    await casewright.clock('2011-11-14T09:00:00.000Z');
    const officer = await casewright.signIn('officer-1', { role: 'cib-officer' });
    const bedford = await reviewPeople(casewright);
    const luton = await reviewPeople(casewright, 'luton');
    await officer.start(CASE, 'OpenCase', 'ic1', underNotice('luton'));

    const wait = (id: string) => bedford.coordinator.act(REVIEW, id, 'PlaceOnWaitlist', { reason: 'no-capacity' });
    const take = (id: string) => bedford.coordinator.act(REVIEW, id, 'TakeFromWaitlist');
    await bedford.dcs.start(REVIEW, 'RequestReview', 'r1', request('bedford'));
    await casewright.clock('2011-11-15T09:00:00.000Z');
    await luton.dcs.start(REVIEW, 'RequestReview', 'r2', { ...request('luton'), linkedCaseId: 'ic1' });
    expect((await wait('r1')).events).toMatchObject([{ data: { position: 1 } }]);
    expect((await wait('r2')).events).toMatchObject([{ data: { position: 1 } }]);
    expect(await take('r1')).toMatchObject({ code: 'GUARD_FAILED', ruleId: 'PR-R07' });

    await officer.act(CASE, 'ic1', 'RecordNoticeChange', { status: 'lifted', effectiveOn: '2011-11-15', ref: 'L' });
    expect(await take('r2')).toMatchObject({ code: 'GUARD_FAILED', ruleId: 'PR-R07' });
    expect(await take('r1')).toMatchObject({ status: 200, stage: 'scheduling.findingSlot' });
    expect(await take('r2')).toMatchObject({ status: 200 });
  });
});
