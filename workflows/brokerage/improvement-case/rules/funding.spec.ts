import { describe, test } from '@jest/globals';
import { as, recorded, type Past } from '@casewright/workflow/spec';
import {
  board,
  broker,
  CALL_OFF_LINE,
  director,
  drafting,
  fundingApproval,
  funded,
  given,
  leadBroker,
  lineAdded,
  on,
  packageAgreed,
  submitted,
} from '../../test/improvement-case.js';

const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R13' } as const;
const costing = (costPence: number): readonly Past[] => [
  ...[...drafting(), lineAdded({}, { ...CALL_OFF_LINE, costPence }), submitted(1, costPence), packageAgreed()],
];
const approve = (who: Parameters<ReturnType<typeof given>['when']>[2], costPence: number, surroundings: object = {}) =>
  given(...costing(costPence)).when('ApproveFunding', { approvedPence: costPence }, who, surroundings);

describe('IC-R13 money is approved', () => {
  test('by a lead broker up to £10,000', () => {
    approve(leadBroker, 1_000_000).then(recorded(funded(1_000_000)));
    approve(leadBroker, 1_000_001).thenRefused({
      ...broken,
      message: 'The package comes to £10,000.01, and a lead-broker approves up to £10,000.',
    });
  });

  test('by the commissioning director up to £50,000', () => {
    approve(director, 5_000_000).then({
      ...{ type: 'PackageFundingApproved', data: { approvedPence: 5_000_000, approverRole: 'commissioning-director' } },
    });
    approve(director, 5_000_001).thenRefused(broken);
  });

  test('by the Board above that, and below', () => {
    approve(board, 900_000_000).thenStage('sourcing');
    approve(board, 100).thenStage('sourcing');
  });

  test('as the parameters say', () =>
    on('2011-11-14', { 'case.limitLeadBrokerPence': 100_000 })
      .given(...fundingApproval())
      .when('ApproveFunding', { approvedPence: 300_000 }, leadBroker)
      .thenRefused(broken));

  test('for the whole package, no more and no less', () => {
    for (const approvedPence of [299_999, 300_001])
      given(...fundingApproval())
        .when('ApproveFunding', { approvedPence }, leadBroker)
        .thenRefused(broken);
  });

  test('never by an associate broker', () => approve(broker, 100).thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));

  test('nor by whoever submitted the package', () =>
    approve(as('lead-broker', { personId: 'bo', regionId: 'NE' }), 100).thenRefused({
      ...broken,
      message: 'You submitted this package yourself. Somebody else has to approve its money.',
    }));
});

describe('IC-R13 the budget', () => {
  const elsewhere = { held: { 'brokerageBudget-national': { 'improvementCase-x': 700_000 } } };
  const within = (budget: number) =>
    on('2011-11-14', { 'case.brokerageBudgetPence': budget })
      .given(...fundingApproval())
      .when('ApproveFunding', { approvedPence: 300_000 }, leadBroker, elsewhere);

  test('is not asked while none is set', () =>
    given(...fundingApproval())
      .when('ApproveFunding', { approvedPence: 300_000 }, leadBroker, elsewhere)
      .then(recorded(funded())));

  test('holds for all cases together', () => {
    within(1_000_000).then(recorded(funded()));
    within(999_999).thenRefused({
      ...broken,
      message: 'That would make £10,000 approved for all cases, and the budget is £9,999.99.',
    });
  });
});
