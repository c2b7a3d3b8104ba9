import { describe, test } from '@jest/globals';
import {
  accepted,
  brokerProposed,
  closed,
  delivering,
  drafting,
  given,
  monitoring,
  opened,
  reassigned,
  rejected,
  reopened,
  sourcing,
} from '../test/improvement-case.js';

const open = { ledger: 'openImprovementCase', key: 'beta', value: true };
const load = (value: number, key = 'bo') => ({ ledger: 'brokerLoad', key, value });
const budget = (value: number) => ({ ledger: 'brokerageBudget', key: 'national', value });
const cancelled = { type: 'ImprovementCaseCancelled', data: { reasonCode: 'other', reason: 'x' } };
const withdrawn = { type: 'ImprovementCaseWithdrawn', data: { reason: 'x' } };

describe('a case holds', () => {
  test('its council’s one open case, until it ends', () => {
    given(opened()).thenClaims(open);
    given(opened(), accepted).thenClaims(open);
    given(opened(), { type: 'ReferralDeclined', data: { reasonCode: 'duplicate', reason: 'x' } }).thenClaims();
    given(opened(), withdrawn).thenClaims();
  });

  test('its broker’s time, from the proposal on', () => {
    given(...brokerProposed()).thenClaims(open, load(1));
    given(...brokerProposed(), rejected(1)).thenClaims(open);
    given(...drafting()).thenClaims(open, load(1));
    given(...drafting(), reassigned('cleo')).thenClaims(open, load(1, 'cleo'));
  });

  test('half of it in monitoring, none once it is closed, and all of it when it is reopened', () => {
    given(...monitoring()).thenClaims(open, load(0.5), budget(300_000));
    given(...monitoring(), closed()).thenClaims(budget(300_000));
    given(...monitoring(), closed(), reopened).thenClaims(open, load(1), budget(300_000));
  });

  test('its money from the approval on, also when it is closed or the council withdraws, but not cancelled', () => {
    given(...sourcing()).thenClaims(open, load(1), budget(300_000));
    given(...delivering(), withdrawn).thenClaims(budget(300_000));
    given(...delivering(), cancelled).thenClaims();
  });

  test('what is approved after it was reopened beside what was approved before', () => {
    const anew = [
      ...sourcing()
        .slice(sourcing().findIndex(({ type }) => type === 'CaseEvidenceRecorded'))
        .map((past) => ({ ...past, at: '2012-06-05T10:00:00.000Z' })),
    ];
    given(...monitoring(), closed(), reopened, ...anew).thenClaims(open, load(1), budget(600_000));
  });
});
