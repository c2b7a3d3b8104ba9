import { describe, test } from '@jest/globals';
import { as, recorded, refusedBy } from '@casewright/workflow/spec';
import {
  ASKED,
  assemblingTeam,
  coordinator,
  dcs,
  findingSlot,
  given,
  JANUARY,
  lapsed,
  offered,
  officer,
  on,
  scheduled,
  slotDeclined,
  slotOffered,
} from '../../test/peer-review.js';

const offering = (startDate: string, endDate: string, surroundings = {}) =>
  given(...findingSlot).when('OfferSlot', { slotId: 's1', startDate, endDate }, coordinator, surroundings);

describe('PR-R03 bookings are taken for January 2012 onwards', () => {
  test('a slot in December is refused', () =>
    offering('2011-12-12', '2011-12-16').thenRefused({
      ...refusedBy('PR-R03'),
      message: 'Bookings are taken for 1 January 2012 onwards.',
    }));

  test('a council that prefers dates until December is refused', () => {
    given()
      .when('RequestReview', { ...ASKED, preferredFrom: '2011-12-01', preferredTo: '2011-12-31' }, dcs)
      .thenRefused({
        ...refusedBy('PR-R03'),
        issues: [{ field: 'preferredTo', message: 'Bookings are taken for 1 January 2012 onwards.' }],
      });
  });

  test('a preference that reaches into January is not', () => {
    given()
      .when('RequestReview', { ...ASKED, preferredFrom: '2011-12-01', preferredTo: '2012-01-01' }, dcs)
      .thenStage('requested');
  });

  test('until the bulletin of 4 November 2011 nobody is bound', () => {
    const december = { slotId: 's1', startDate: '2011-12-12', endDate: '2011-12-16' };
    on('2011-11-03')
      .given(...findingSlot)
      .when('OfferSlot', december, coordinator)
      .thenStage('scheduling.slotOffered');
    on('2011-11-04')
      .given(...findingSlot)
      .when('OfferSlot', december, coordinator)
      .thenRefused(refusedBy('PR-R03'));
  });
});

describe('PR-R05 a slot fits the working days that are funded', () => {
  test('a slot begins on a working day', () => {
    offering('2012-01-02', '2012-01-06').thenRefused({
      ...refusedBy('PR-R05'),
      message: '2 January 2012 is not a working day. Start the slot on one.',
    });
    offering('2012-01-07', '2012-01-11').thenRefused(refusedBy('PR-R05'));
  });

  test('the first working day of January is offered until ten working days from now', () =>
    offering('2012-01-03', '2012-01-09').then(recorded(offered, { expiresOn: '2011-11-28' })));

  test('a slot ends while reviews are funded', () => {
    offering('2012-03-28', '2012-04-02').thenRefused({
      ...refusedBy('PR-R05'),
      message: 'The slot must end by 31 March 2012: later reviews are not funded.',
    });
    offering('2012-03-26', '2012-03-31').thenStage('scheduling.slotOffered');
  });

  test('funding for the later year lets it end later', () => {
    on('2011-11-14', { 'review.entitlementPeriod': '2011-07-01..2013-03-31' })
      .given(...findingSlot)
      .when('OfferSlot', { slotId: 's1', startDate: '2012-03-28', endDate: '2012-04-02' }, coordinator)
      .thenStage('scheduling.slotOffered');
  });

  test('a slot does not end before it starts', () =>
    offering('2012-01-09', '2012-01-06').thenRefused(refusedBy('PR-R05')));

  test('a slot covers one to ten working days', () => {
    offering('2012-01-09', '2012-01-09').thenStage('scheduling.slotOffered');
    offering('2012-01-09', '2012-01-20').thenStage('scheduling.slotOffered');
    offering('2012-01-09', '2012-01-22').thenStage('scheduling.slotOffered');
    offering('2012-01-09', '2012-01-23').thenRefused({
      ...refusedBy('PR-R05'),
      message: 'A slot covers 1 to 10 working days, and this one covers 11.',
    });
  });

  test('the council confirms only what still fits', () => {
    on('2011-11-14', { 'review.slotWorkingDays': '1..3' })
      .given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, dcs)
      .thenRefused(refusedBy('PR-R05'));
  });
});

describe('PR-R06 so many reviews start in a month', () => {
  const starting = (n: number) =>
    Object.fromEntries(Array.from({ length: n }, (_, index) => [`peerReview-${index}`, '2012-01-16']));

  test('three in a region', () => {
    const inRegion = (n: number) => ({ held: { 'reviewStartsInRegion-E_2012_01': starting(n) } });
    offering('2012-01-03', '2012-01-09', inRegion(2)).thenStage('scheduling.slotOffered');
    offering('2012-01-03', '2012-01-09', inRegion(3)).thenRefused({
      ...refusedBy('PR-R06'),
      message:
        'No more than 3 reviews can start in the region in that month. ' +
        'Offer dates in another month, or place the review on the waiting list.',
    });
    offering('2012-02-06', '2012-02-10', inRegion(3)).thenStage('scheduling.slotOffered');
  });

  test('eight in the country', () => {
    const nationally = (n: number) => ({ held: { 'reviewStartsNationally-2012_01': starting(n) } });
    offering('2012-01-03', '2012-01-09', nationally(7)).thenStage('scheduling.slotOffered');
    offering('2012-01-03', '2012-01-09', nationally(8)).thenRefused(refusedBy('PR-R06'));
  });

  test('as many as the parameters say', () => {
    on('2011-11-14', { 'review.monthlyCapacityPerRegion': '1', 'review.monthlyCapacityNational': 2 })
      .given(...findingSlot)
      .when('OfferSlot', JANUARY, coordinator, { held: { 'reviewStartsInRegion-E_2012_01': starting(1) } })
      .thenRefused(refusedBy('PR-R06'));
  });

  test('an offer holds its place, so that it can be confirmed when the month is full', () => {
    const full = { ...starting(2), 'peerReview-abc1': '2012-01-03' };
    given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, dcs, { held: { 'reviewStartsInRegion-E_2012_01': full } })
      .then(recorded(scheduled));
  });
});

describe('PR-R22 the council confirms the slot on offer, in time', () => {
  test('the slot becomes firm, with its region and month', () =>
    given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, dcs)
      .then(recorded(scheduled, { regionId: 'E', month: '2012-01' })));

  test('on the day the offer expires it is not too late', () =>
    on('2011-11-28')
      .given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, dcs)
      .thenStage('scheduled.assemblingTeam'));

  test('the day after it is', () =>
    on('2011-11-29')
      .given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, dcs)
      .thenRefused({
        ...refusedBy('PR-R22'),
        subcode: 'SLOT_EXPIRED',
        message: 'The offer of this slot expired on 28 November 2011.',
      }));

  test('another slot is not on offer', () =>
    given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's0' }, dcs)
      .thenRefused({ ...refusedBy('PR-R22'), subcode: 'SLOT_EXPIRED' }));

  test('an officer cannot commit the council', () =>
    given(...slotOffered)
      .when('ConfirmSlot', { slotId: 's1' }, officer)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));

  test('an unanswered offer lapses when its last day is over', () =>
    on('2011-11-29')
      .given(...slotOffered)
      .whenTimerFires({ name: 'slot offer', key: '' })
      .then(lapsed));

  test('no offer lapses sooner', () =>
    on('2011-11-28')
      .given(...slotOffered)
      .when('ExpireSlot', { slotId: 's1' }, as('system'))
      .thenRefused(refusedBy('PR-R22')));

  test('nobody lets an offer lapse by hand', () =>
    on('2011-11-29')
      .given(...slotOffered)
      .when('ExpireSlot', { slotId: 's1' }, coordinator)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));

  test('what is scheduled is not confirmed again', () =>
    given(...assemblingTeam)
      .when('ConfirmSlot', { slotId: 's1' }, dcs)
      .thenRefused({ refused: 'INVALID_STATE' }));
});

describe('GEN-R02 only a slot the review has can be named', () => {
  test('the council declines the slot on offer', () =>
    given(...slotOffered)
      .when('DeclineSlot', slotDeclined.data, officer)
      .then(recorded(slotDeclined)));

  test('not another one', () =>
    given(...slotOffered)
      .when('DeclineSlot', { ...slotDeclined.data, slotId: 's0' }, officer)
      .thenRefused(refusedBy('GEN-R02')));
});
