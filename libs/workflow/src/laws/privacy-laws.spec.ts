import { expect, test } from '@jest/globals';
import { broken } from '../../test/broken.js';

const keptPrivate = (events: Readonly<Record<string, readonly string[]>>) =>
  broken({ privateTexts: { events, case: [] } });

test('private texts are of events there are, and of fields they have', () => {
  expect(keptPrivate({ LoanCancelled: ['reason'] })).toEqual([]);
  expect(keptPrivate({ LoanCancelled: ['comment'] })).toEqual(['LoanCancelled has no comment to keep private']);
  expect(keptPrivate({ LoanLost: ['reason'] })).toEqual(['LoanLost has private texts and no schema']);
});
