import { describe, expect, test } from '@jest/globals';
import { approved, ASKED, atTheDesk, bea, collected, librarian, REGISTERED, renewed, requested } from '../test/desk.js';
import { as, recorded, refusedBy, type Past } from './spec.js';

const { given } = atTheDesk;

describe('the given/when/then form fails', () => {
  const asking = () => given().when('RequestLoan', ASKED, bea, REGISTERED);
  const refused = () => given(requested).when('ApproveLoan', {}, bea);

  test('when other events are recorded', () => {
    expect(() => asking().then(approved)).toThrow();
    expect(() => asking().then()).toThrow();
    expect(() => asking().then(requested)).not.toThrow();
  });

  test('when a refusal comes instead of events, and shows it', () => {
    expect(() => refused().then(approved)).toThrow('ROLE_NOT_ALLOWED');
    expect(() => refused().thenStage('approved.waiting')).toThrow('ROLE_NOT_ALLOWED');
  });

  test('when events come instead of a refusal', () => {
    expect(() => asking().thenRefused({})).toThrow('expected a refusal');
  });

  test('when it is refused for another reason', () => {
    expect(() => refused().thenRefused({ refused: 'INVALID_STATE' })).toThrow();
  });

  test('when stage, timers, claims or what the case recorded differ', () => {
    expect(() => given(requested).thenStage('new')).toThrow();
    expect(() => given().thenStage('new')).toThrow();
    expect(() => asking().thenStage('new')).toThrow();
    expect(() => given(requested).thenTimers()).toThrow();
    expect(() => given().thenTimers({ name: 'approval', due: '2012-01-11' })).toThrow();
    expect(() => given(requested).thenDue('approval')).toThrow();
    expect(() => given().thenDue('approval', '2012-01-11')).toThrow();
    expect(() => given(requested, approved).thenClaims()).toThrow();
    expect(() => given(requested).thenCase({ itemId: 'globe' })).toThrow();
    expect(() => given().thenCase({ itemId: 'globe' })).toThrow();
  });

  test('when the history itself cannot be', () => {
    expect(() => given(approved)).toThrow('history says LoanApproved');
    expect(() => given({ type: 'LoanSold', data: {} })).toThrow('has no event LoanSold');
    expect(() => given({ type: 'LoanApproved', data: {} })).toThrow('collectBy');
    expect(() => given().whenTimerFires({ name: 'approval', key: '' })).toThrow('a case without events has no timers');
  });
});

test('what a case has recorded is compared in the parts named', () => {
  given(requested).thenCase({ itemId: 'atlas', renewals: 0 });
});

test('timers of one name are looked at alone', () => {
  given(requested).thenDue('approval', '2012-01-11');
  given(requested, approved).thenDue('approval');
});

test('an event records who did it, by default the system at the time of the decision', () => {
  given(requested).thenCase({ requestedAt: '2012-01-04T09:00:00.000Z' });
  given({ ...requested, at: '2011-12-01T09:00:00.000Z' }).thenCase({ requestedAt: '2011-12-01T09:00:00.000Z' });
});

test('a person is named after their role unless somebody else is meant', () => {
  expect(as('librarian')).toEqual({ personId: 'librarian-person', grants: [{ role: 'librarian' }] });
  expect(librarian).toEqual({ personId: 'lib', grants: [{ role: 'librarian' }] });
});

test('a rule refuses by its id', () => {
  given(requested, approved, collected, renewed, renewed)
    .when('RenewLoan', renewed.data, librarian)
    .thenRefused(refusedBy('DL-R03'));
});

test('an event is recorded as it was, by now and by somebody, with more data or without', () => {
  given()
    .when('RequestLoan', ASKED, bea, REGISTERED)
    .then(recorded({ ...requested, at: '2011-12-01T09:00:00.000Z' } as Past));
  expect(recorded(approved, { note: 'Soon' })).toEqual({ ...approved, data: { ...approved.data, note: 'Soon' } });
});
