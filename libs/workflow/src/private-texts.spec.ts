import { expect, test } from '@jest/globals';
import { withoutTexts } from './private-texts.js';

test('a private text is left out, and nothing else', () => {
  expect(withoutTexts({ rating: 4, comment: 'thank you' }, ['comment'])).toEqual({ rating: 4 });
});

test('a path leads into members and through lists', () => {
  const review = {
    report: { version: 1, ref: 'r-17' },
    conflicts: [
      { personId: 'ann', detail: 'a cousin' },
      { personId: 'bob', detail: 'a former post' },
    ],
  };

  expect(withoutTexts(review, ['report.ref', 'conflicts.detail'])).toEqual({
    report: { version: 1 },
    conflicts: [{ personId: 'ann' }, { personId: 'bob' }],
  });
});

test('a path that leads nowhere changes nothing, and the value stays as it was', () => {
  const review = { report: null, feedback: 'none', rating: 3 };

  expect(withoutTexts(review, ['report.ref', 'feedback.comment', 'rating.comment', 'absent'])).toEqual(review);
  expect(withoutTexts(review, ['rating'])).not.toHaveProperty('rating');
  expect(review).toHaveProperty('rating');
});
