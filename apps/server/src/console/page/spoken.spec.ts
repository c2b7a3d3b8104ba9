import { describe, expect, test } from '@jest/globals';
import { fieldLabel, spoken } from './spoken.js';

describe('a name', () => {
  test.each([
    ['LoanLapsed', 'Loan lapsed'],
    ['stoodDown', 'Stood down'],
    ['in-force', 'In force'],
    ['not_possible', 'Not possible'],
    ['LaaTargets', 'LAA targets'],
    ['approval', 'Approval'],
    ['', ''],
  ])('%j is said as %j', (name, said) => expect(spoken(name)).toBe(said));

  test('with an abbreviation of its own keeps it', () => {
    expect(spoken('DlYearEnded', 'DL')).toBe('DL year ended');
  });
});

describe('a field', () => {
  test.each([
    ['councilId', 'Council'],
    ['councilIds', 'Councils'],
    ['priorityIds', 'Priorities'],
    ['costPence', 'Cost'],
    ['pence', 'Amount'],
    ['dcsId', 'DCS'],
    ['niCode', 'NI code'],
    ['approvedOn', 'Approved on'],
    ['personIds', 'People'],
    ['sourceStream', 'Source'],
    ['id', 'Reference'],
  ])('%s is labelled %s', (field, label) => expect(fieldLabel(field)).toBe(label));
});
