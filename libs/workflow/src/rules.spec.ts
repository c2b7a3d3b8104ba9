import { describe, expect, test } from '@jest/globals';
import {
  approved,
  ASKED,
  atTheDesk,
  bea,
  collected,
  librarian,
  NOW,
  renewed,
  requested,
  withRules,
} from '../test/desk.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { spec } from './spec.js';

const { given } = atTheDesk;

describe('the rules of a row, in the order listed', () => {
  test('a broken rule is named, in words', () => {
    given()
      .when('RequestLoan', ASKED, bea, { lookups: { council: undefined } })
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'DL-R01', message: 'The council is not on the register' });
    given(requested, approved, collected, renewed, renewed)
      .when('RenewLoan', renewed.data, librarian)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'DL-R03' });
  });

  test('an objection may carry a subcode and the field it is about', () => {
    const rules = [
      { ruleId: 'X-R01', check: () => true as const },
      { ruleId: 'X-R02', check: () => ({ message: 'Seen by nobody', subcode: 'STALE_VERSION', field: 'note' }) },
      { ruleId: 'X-R03', check: () => 'Never asked' },
    ];
    const strict = withRules('RenewLoan', rules);
    spec(strict, { calendar: weekdays, now: NOW })
      .given(requested, approved, collected)
      .when('RenewLoan', renewed.data, librarian)
      .thenRefused({
        ruleId: 'X-R02',
        subcode: 'STALE_VERSION',
        issues: [{ field: 'note', message: 'Seen by nobody' }],
      });
  });

  test('a working day of a year nobody knows is refused, not guessed (GEN-R03)', () => {
    spec(deskLoan, { calendar: weekdays, now: '2013-12-31T09:00:00.000Z' })
      .given({ ...requested, at: '2013-12-02T09:00:00.000Z' })
      .when('ApproveLoan', {}, librarian)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'GEN-R03' });
  });

  test('any other fault of a rule is a defect and is thrown', () => {
    const broken = withRules('RenewLoan', [
      {
        ruleId: 'X-R01',
        check: () => {
          throw new TypeError('a rule with a hole');
        },
      },
    ]);
    const { when } = spec(broken, { calendar: weekdays, now: NOW }).given(requested, approved, collected);
    expect(() => when('RenewLoan', renewed.data, librarian)).toThrow('a rule with a hole');
  });
});
