import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  dcs,
  factualCheck,
  followUp,
  given,
  lead,
  onSite,
  paused,
  ready,
  resumed,
  teamConfirmed,
} from '../../test/peer-review.js';

const MARCH = { newStartDate: '2012-03-05', newEndDate: '2012-03-09' };

const cancel = (history: readonly Past[], reasonCode: string) =>
  given(...history).when('CancelReview', { reasonCode, reason: 'See the letter' }, lead);

const restored = (reasonCode: string, entitlementRestored: boolean) => ({
  ...{ type: 'ReviewCancelled', data: { reasonCode, reason: 'See the letter', entitlementRestored } },
});

describe('PR-R17 after the start the entitlement is used', () => {
  const REASONS = ['no-team', 'host-unavailable', 'funding-withdrawn', 'safety', 'other'];
  const begun: readonly (readonly [string, readonly Past[]])[] = [
    ['on site', onSite],
    ['at the factual check', factualCheck],
    ['paused on site', [...onSite, paused('onSite')]],
    ['rescheduled after it began', [...onSite, paused('onSite'), resumed('scheduled.assemblingTeam', MARCH)]],
  ];

  test.each(begun)('%s: it goes back only if the Board’s side had no team or no money', (_, history) => {
    for (const reason of REASONS)
      cancel(history, reason).then(restored(reason, ['no-team', 'funding-withdrawn'].includes(reason)));
  });

  test('before the start it goes back whatever the reason', () => {
    for (const reason of REASONS)
      for (const history of [ready, [...teamConfirmed, paused('scheduled.teamConfirmed')]])
        cancel(history, reason).then(restored(reason, true));
  });

  test.each(begun)('%s: the council can no longer withdraw', (_, history) =>
    given(...history)
      .when('WithdrawRequest', { reason: 'Reorganised' }, dcs)
      .thenRefused({ refused: 'INVALID_STATE' }),
  );

  test('a review that was paused before its start can be withdrawn', () =>
    given(...ready, paused('scheduled.ready'))
      .when('WithdrawRequest', { reason: 'Reorganised' }, dcs)
      .thenStage('withdrawn'));

  test('an agreed report cannot be cancelled away', () =>
    cancel(followUp, 'other').thenRefused({ refused: 'INVALID_STATE' }));
});
