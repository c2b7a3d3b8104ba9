import { describe, expect, test } from '@jest/globals';
import type { CaseView } from '@casewright/engine';
import { deskLoan } from '@casewright/workflow/example';
import type { Names } from '../page/names.js';
import type { CaseRead } from './case-read.js';
import { caseTitle } from './case-title.js';
import { escalationInWords } from './escalation-in-words.js';
import { isMainEvent } from './main-events.js';
import { pendingReactions, relatedCases } from './related-in-words.js';
import { stageStrip } from './stage-strip.js';

const names: Names = (id) => (id === 'bedford' ? 'Bedford' : id);
const view = (data: object) => ({ id: 'a1', data }) as CaseView;

describe('a case is called', () => {
  const called = (data: object) => caseTitle({ definition: deskLoan, view: view(data), names });

  test('after what it is about', () => {
    expect(called({ councilId: 'bedford', personId: 'ann' })).toEqual({
      ...{ heading: 'Desk loan: Bedford', title: 'Desk loan: Bedford (a1)' },
    });
    expect(called({ councilId: null, personId: 'ann' }).heading).toBe('Desk loan: ann');
  });

  test('after its id where it says nothing of that', () => {
    expect(called({})).toEqual({ heading: 'Desk loan: a1', title: 'Desk loan a1' });
  });
});

test.each([
  [{ state: 'raised', level: 2, auto: true }, 'Escalated to level 2 by itself'],
  [{ state: 'acknowledged', level: 1, auto: false }, 'Escalated to level 1, acknowledged'],
])('an open escalation %j is told as %s, with its reason', (open, text) => {
  expect(escalationInWords(view({ escalation: { ...open, reason: 'Late' } }))).toEqual({ text, reason: 'Late' });
});

test('no escalation is told of where none is open', () => expect(escalationInWords(view({}))).toBeUndefined());

test('the main events are those that can move a case, say it is late, or put it right', () => {
  const all = ['LoanApproved', 'LoanRenewed', 'LoanDamaged', 'StageOverdue', 'EscalationRaised', 'LoanAmended'];
  expect(all.filter((event) => isMainEvent(deskLoan, event))).toEqual([
    ...['LoanApproved', 'StageOverdue', 'EscalationRaised', 'LoanAmended'],
  ]);
});

test('the stage strip leaves out where a case could end, unless it has', () => {
  const stage = (id: string, standing: 'current' | 'visited' | 'ahead', final = false) => ({
    ...{ id, label: id, standing, final, notes: '', moves: [], children: [] },
  });
  const steps = stageStrip([
    stage('new', 'visited'),
    stage('a', 'visited'),
    stage('b', 'current', true),
    stage('c', 'ahead', true),
  ]);
  expect(steps).toEqual([
    { label: 'a', standing: 'visited', inWords: 'was here' },
    { label: 'b', standing: 'current', inWords: 'now' },
  ]);
});

describe('what a case has to do with', () => {
  const read = {
    names,
    show: (_: string, value: unknown) => ({ text: `the case ${String(value)}` }),
    related: {
      position: 1,
      answer: [
        { workflow: 'desk-loan', id: 'b1', title: 'Desk loan', stageTitle: 'Requested', councilId: 'bedford' },
        { workflow: 'desk-loan', id: 'b2', title: 'Desk loan', stageTitle: 'Out', councilId: null },
      ],
      pending: [
        {
          ...{ reaction: 'tellOther', sourceStream: 'deskLoan-a1', targetStream: 'deskLoan-b1', code: 'NOT_FOUND' },
          ...{ message: 'There is no such case', at: '2012-01-09T10:00:00.000Z' },
        },
      ],
    },
  } as unknown as CaseRead;

  test('is told with where it stands', () => {
    expect(relatedCases(read)).toEqual([
      { text: 'Desk loan b1', href: '/cases/desk-loan/b1', stage: 'Requested', about: 'Bedford' },
      { text: 'Desk loan b2', href: '/cases/desk-loan/b2', stage: 'Out', about: '' },
    ]);
  });

  test('and is still to be carried there is told with what stands in the way', () => {
    expect(pendingReactions(read)).toEqual([
      [
        ...['Tell other', 'the case deskLoan-a1', 'the case deskLoan-b1', 'There is no such case'],
        '9 January 2012 at 10:00am',
      ],
    ]);
  });
});
