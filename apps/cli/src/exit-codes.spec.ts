import { describe, expect, test } from '@jest/globals';
import { EXIT_OF_REFUSAL } from './exit-codes.js';

describe('the exit code of a refusal', () => {
  test.each([
    [2, ['VALIDATION']],
    [4, ['NOT_FOUND']],
    [5, ['ALREADY_EXISTS', 'INVALID_STATE', 'GUARD_FAILED', 'CONCURRENCY', 'KEY_REUSED', 'IN_PROGRESS']],
    [6, ['ROLE_NOT_ALLOWED', 'AMBIGUOUS_ROLE']],
  ])('is %i for %j', (code, refusals) => {
    const those = Object.entries(EXIT_OF_REFUSAL).filter(([, exit]) => exit === code);

    expect(those.map(([refusal]) => refusal)).toEqual(refusals);
  });
});
