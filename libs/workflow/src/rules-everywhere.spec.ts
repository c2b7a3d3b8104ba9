import { describe, expect, test } from '@jest/globals';
import { approved, ASKED, bea, collected, librarian, NOW, renewed, requested } from '../test/desk.js';
import { SYSTEM_ACTOR, type Caller } from './actor.js';
import { availability, UNKNOWN_INPUT } from './available.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { initial } from './machine.js';
import { record } from './record.js';
import type { Rule } from './rule.js';
import { spec } from './spec.js';
import { NO_TIMERS } from './timer.js';

const barred: Rule<object> = {
  ruleId: 'DL-R09',
  check: ({ me }) => me.personId !== 'bea' || { message: 'Bea has lost her card', subcode: 'CARD' },
};
const strict = { ...deskLoan, rulesEverywhere: [barred] };
const { given } = spec(strict, { calendar: weekdays, now: NOW });

describe('a rule that holds everywhere', () => {
  test('binds whoever it is about in every command', () => {
    const lost = { refused: 'GUARD_FAILED', ruleId: 'DL-R09', subcode: 'CARD' } as const;
    given(requested).when('CancelLoan', { reason: 'No time' }, bea).thenRefused(lost);
    given(requested, approved).when('CollectLoan', {}, bea).thenRefused(lost);
  });

  test('is asked before the rules of the row', () => {
    given()
      .when('RequestLoan', ASKED, bea, { lookups: { council: undefined } })
      .thenRefused({ ruleId: 'DL-R09' });
  });

  test('is asked after role and stage', () => {
    given(requested).when('ApproveLoan', {}, bea).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given(requested).when('CollectLoan', {}, bea).thenRefused({ refused: 'INVALID_STATE' });
  });

  test('lets others be', () => {
    given(requested, approved, collected).when('RenewLoan', renewed.data, librarian).then(renewed);
  });

  test('shows in what a case offers', () => {
    const { state, running } = record(strict, initial(strict), NO_TIMERS, [requested], {
      ...{ id: 'case1', now: NOW, actor: SYSTEM_ACTOR, calendar: weekdays, settings: {} },
    });
    const offered = (caller: Caller) =>
      availability(strict, { state, running }, 'CancelLoan', {
        ...{ id: 'case1', caller, now: NOW, calendar: weekdays, settings: {}, lookups: UNKNOWN_INPUT },
        holdings: () => undefined,
      });

    expect(offered(bea)).toMatchObject({ allowed: false, ruleId: 'DL-R09', reason: 'Bea has lost her card' });
    expect(offered(librarian)).toEqual({ name: 'CancelLoan', allowed: true });
  });
});
