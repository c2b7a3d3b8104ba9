import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  approved,
  ASKED,
  atTheDesk,
  bea,
  collected,
  lapsed,
  librarian,
  NOW,
  REGISTERED,
  renewed,
  requested,
  returned,
} from '../test/desk.js';
import { SYSTEM, type Caller } from './actor.js';
import { decide } from './decide.js';
import { deskLoan } from './example/loan.js';
import { weekdays } from './example/weekdays.js';
import { parseInput } from './parse.js';
import { as, spec } from './spec.js';

const { given } = atTheDesk;

describe('the payload is read first', () => {
  test('a malformed payload is VALIDATION even for a role that may not ask', () => {
    given(requested).when('RenewLoan', {}, as('enquirer')).thenRefused({ refused: 'VALIDATION' });
  });

  test('every issue is reported with the path of its field, unknown fields included', () => {
    const answer = parseInput(deskLoan, 'RequestLoan', { itemId: '', councilId: 3, colour: 'red', size: 'big' });
    expect(answer).toMatchObject({ refused: 'VALIDATION' });
    expect('issues' in answer && answer.issues?.map(({ field }) => field)).toEqual([
      'itemId',
      'councilId',
      'borrowerId',
      'colour',
      'size',
    ]);
  });

  test('an unknown field inside a list is named with its place', () => {
    const line = z.strictObject({ sku: z.string() });
    const order = {
      ...deskLoan,
      commands: { Order: { input: z.strictObject({ lines: z.array(line) }), rows: [] } },
    };
    expect(parseInput(order, 'Order', { lines: [{ sku: 'a' }, { sku: 'b', prize: 1 }] })).toMatchObject({
      issues: [{ field: 'lines.1.prize', message: 'There is no such field' }],
      message: 'Order was not understood: lines.1.prize: There is no such field.',
    });
  });

  test('a payload that is no object is one issue without a field', () => {
    expect(parseInput(deskLoan, 'CollectLoan', 'now')).toMatchObject({ issues: [{ field: '' }] });
  });

  test('a command there is not is NOT_FOUND, whatever JavaScript objects inherit', () => {
    expect(parseInput(deskLoan, 'BurnBook', {})).toMatchObject({ refused: 'NOT_FOUND' });
    expect(parseInput(deskLoan, 'constructor', {})).toMatchObject({ refused: 'NOT_FOUND' });
  });

  test('deciding a command nobody parsed is a defect', () => {
    const request = { command: 'BurnBook', input: {}, id: 'a', caller: bea, now: NOW, calendar: weekdays };
    const nothing = { settings: {}, lookups: {}, holdings: () => undefined };
    expect(() => decide(deskLoan, undefined, { ...request, ...nothing })).toThrow('has no command BurnBook');
  });
});

describe('then the role', () => {
  test('the wrong role is refused with the roles that may', () => {
    given(requested)
      .when('ApproveLoan', {}, bea)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED', message: 'Only librarian can do this here.', roles: ['librarian'] });
  });

  test('the wrong role in the wrong state is a matter of role', () => {
    given(requested, approved).when('ApproveLoan', {}, bea).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('the right role in the wrong state is a matter of state', () => {
    given(requested, approved)
      .when('ApproveLoan', {}, librarian)
      .thenRefused({
        refused: 'INVALID_STATE',
        message: '‘Approve the loan’ is not possible while the case is at ‘Waiting to be collected’.',
        allowedCommands: ['CollectLoan', 'LapseLoan', 'ReturnLoan', 'CancelLoan'],
      });
  });

  test('a role is checked against the rows that apply, not against all rows of the command', () => {
    given(requested, approved)
      .when('ReturnLoan', { condition: 'damaged' }, bea)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED', message: 'Only librarian can do this here.' });
    given(requested, approved).when('ReturnLoan', { condition: 'good' }, bea).thenStage('returned');
  });

  test('where no row applies, a role is checked against all rows of the command', () => {
    given(requested).when('ReturnLoan', { condition: 'damaged' }, bea).thenRefused({ refused: 'INVALID_STATE' });
    given(requested).when('ReturnLoan', {}, as('enquirer')).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('a role that does not reach this case is not held here', () => {
    const other = as('borrower', { personId: 'bob' });
    given(requested, approved).when('CollectLoan', {}, other).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('a grant for one case is not held in another', () => {
    const here = as('borrower', { personId: 'bea', caseId: 'case1' });
    const elsewhere = as('borrower', { personId: 'bea', caseId: 'case2' });
    given(requested, approved).when('CollectLoan', {}, here).thenStage('approved.out');
    given(requested, approved).when('CollectLoan', {}, elsewhere).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('who starts a case is held against what they ask for', () => {
    const officer = as('council-officer', { orgId: 'c1' });
    const neighbour = as('council-officer', { orgId: 'c2' });
    given().when('RequestLoan', ASKED, officer, REGISTERED).then(requested);
    given().when('RequestLoan', ASKED, neighbour, REGISTERED).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('somebody with several roles', () => {
  const both: Caller = { personId: 'bea', grants: [{ role: 'borrower' }, { role: 'librarian' }] };

  test('must say which one they act in when several fit', () => {
    given(requested, approved, collected)
      .when('RenewLoan', renewed.data, both)
      .thenRefused({
        refused: 'AMBIGUOUS_ROLE',
        message: 'You could do this as borrower or librarian. Say which in the header X-Role.',
        roles: ['borrower', 'librarian'],
      });
  });

  test('acts in the only one that fits without saying so', () => {
    given(requested).when('ApproveLoan', {}, both).thenStage('approved.waiting');
  });

  test('acts in the one they chose', () => {
    given(requested, approved, collected)
      .when('RenewLoan', renewed.data, { ...both, actAs: 'borrower' })
      .then(renewed);
  });

  test('is refused in a chosen role that does not fit', () => {
    given(requested)
      .when('ApproveLoan', {}, { ...both, actAs: 'borrower' })
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is not torn between two grants of one role', () => {
    const grants = [
      { role: 'council-officer', orgId: 'c0' },
      { role: 'council-officer', orgId: 'c1' },
    ];
    given().when('RequestLoan', ASKED, { personId: 'o', grants }, REGISTERED).then(requested);
  });
});

describe('what only the system does', () => {
  test('is refused to everybody', () => {
    given(requested, approved).when('LapseLoan', {}, librarian).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is refused to a person whose token claims to be the system', () => {
    const forged = { personId: 'mallory', grants: [{ role: SYSTEM }] };
    given(requested, approved).when('LapseLoan', {}, forged).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('is done by the system', () => {
    given(requested, approved).when('LapseLoan', {}, as(SYSTEM)).then(lapsed);
  });

  test('the system may issue what reactions name, whatever the row says', () => {
    given(requested).when('CancelLoan', { reason: 'Council left' }, as(SYSTEM)).thenStage('cancelled');
  });
});

test('a role that the workflow does not define reaches nothing', () => {
  const closed = spec({ ...deskLoan, roles: {} }, { calendar: weekdays, now: NOW });
  closed.given(requested, approved).when('CollectLoan', {}, bea).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
});

describe('then the state', () => {
  test('is named by its path where it has no title', () => {
    const untitled = { ...deskLoan, content: { title: 'Desk', stages: {}, commands: {} } };
    const { given } = spec(untitled, { calendar: weekdays, now: NOW });
    given(requested).when('RenewLoan', renewed.data, librarian).thenRefused({
      message: '‘RenewLoan’ is not possible while the case is at ‘requested’.',
    });
  });

  test('a command that starts a case is not possible in one', () => {
    given(requested).when('RequestLoan', ASKED, bea, REGISTERED).thenRefused({ refused: 'INVALID_STATE' });
  });

  test('a command that does not start a case cannot', () => {
    given().when('CollectLoan', {}, librarian).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
    given()
      .when('ApproveLoan', {}, librarian)
      .thenRefused({ refused: 'INVALID_STATE', message: '‘Approve the loan’ does not start a case.' });
  });

  test('a final stage accepts only what is drawn from it: here nothing', () => {
    given(requested, approved, returned)
      .when('CancelLoan', { reason: 'Too late' }, bea)
      .thenRefused({ refused: 'INVALID_STATE', allowedCommands: [] });
  });
});

test('what is decided says who acted, in which role, and for whom', () => {
  const officer = { role: 'council-officer', orgId: 'c1', regionId: 'r1' };
  const answer = decide(deskLoan, undefined, {
    ...{ command: 'RequestLoan', input: ASKED, id: 'a', now: NOW, calendar: weekdays, settings: {} },
    ...{ lookups: REGISTERED.lookups, holdings: () => undefined },
    caller: { personId: 'o', grants: [officer], onBehalfOf: 'dcs' },
  });
  expect(answer).toMatchObject({ actor: { personId: 'o', ...officer, onBehalfOf: 'dcs' } });
});
