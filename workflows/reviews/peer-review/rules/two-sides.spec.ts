import { describe, test } from '@jest/globals';
import { as } from '@casewright/workflow/spec';
import { given, lead, NOBODY_ELSE, requested } from '../../test/peer-review.js';

const dana = as('peer-review-lead', { personId: 'dana' });
const olu = as('peer-review-lead', { personId: 'olu' });
const decision = { reasonCode: 'out-of-scope', reason: 'A schools review' };
const refused = { refused: 'GUARD_FAILED', ruleId: 'GEN-R01' } as const;

describe('GEN-R01 nobody decides on a request of their own', () => {
  test('neither accepts it', () => {
    given(requested).when('AcceptRequest', { reviewLeadId: 'lee' }, dana, NOBODY_ELSE).thenRefused(refused);
    given(requested)
      .when('AcceptRequest', { reviewLeadId: 'lee' }, lead, NOBODY_ELSE)
      .thenStage('scheduling.findingSlot');
  });

  test('nor declines it', () => {
    given(requested).when('DeclineRequest', decision, dana, { lookups: {} }).thenRefused(refused);
  });

  test('whoever entered it for somebody else included', () => {
    const entered = { ...requested, by: { personId: 'olu', role: 'council-officer', orgId: 'bedford' } };
    given(entered).when('DeclineRequest', decision, olu, { lookups: {} }).thenRefused(refused);
  });
});
