import { describe, test } from '@jest/globals';
import {
  atMatched,
  atReleased,
  atWork,
  cancelled,
  completed,
  given,
  matched,
  releaseRefused,
  requested,
  unmatched,
  worked,
} from '../test/specialist-deployment.js';

const claim = (days: number, open: boolean) => ({
  ...{ ledger: 'specialistDays', key: 's1' },
  value: { days, from: '2012-01-09', to: '2012-01-20', year: '2011/12', capacityDaysPerYear: 10, open },
});

describe('a deployment takes of its specialist', () => {
  test('nothing before somebody is matched, or after the match has been taken back', () => {
    given(requested()).thenClaims();
    given(...atMatched, unmatched).thenClaims();
    given(...atMatched, releaseRefused).thenClaims();
    given(...atMatched, unmatched, matched).thenClaims(claim(6, true));
  });

  test('its dates and planned days from the match on', () => {
    for (const history of [atMatched, atReleased, atWork, [...atWork, worked(3)]])
      given(...history).thenClaims(claim(6, true));
  });

  test('more days where more were worked', () => {
    given(...atWork, worked(6.5)).thenClaims(claim(6.5, true));
  });

  test('only the days that were worked once it has ended', () => {
    given(...atWork, worked(4), completed(4)).thenClaims(claim(4, false));
    given(...atWork, worked(1.5), cancelled(1.5)).thenClaims(claim(1.5, false));
  });

  test('nothing when none were', () => {
    given(...atWork, completed(0)).thenClaims();
    given(...atReleased, cancelled(0)).thenClaims();
  });
});
