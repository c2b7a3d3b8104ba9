import { describe, test } from '@jest/globals';
import type { Past } from '@casewright/workflow/spec';
import {
  admitting,
  bid,
  BID,
  board,
  director,
  established,
  evaluating,
  given,
  LOTS,
  manager,
  on,
  open,
  PLAN,
  planned,
  scored,
  specified,
} from '../test/framework.js';

describe('FW-R01: a framework is there to tender for services', () => {
  test('the manager or the director plans one', () => {
    for (const caller of [manager, director]) given().when('PlanFramework', PLAN, caller).then(planned());
    given().when('PlanFramework', PLAN, board).thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('not without any service', () => {
    given()
      .when('PlanFramework', { ...PLAN, services: [] }, manager)
      .thenRefused({ refused: 'GUARD_FAILED', ruleId: 'FW-R01' });
  });
});

describe('FW-R02: it is in place when it can be used', () => {
  const establish = (providerIds: readonly string[], more: readonly Past[], day = '2011-10-24') =>
    on(day)
      .given(...evaluating, ...more)
      .when('EstablishFramework', { providerIds }, board);
  const twice = [scored('eve'), scored('adam')];
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'FW-R02', message }) as const;

  test('the Board or the director establishes it for the providers they admit', () => {
    for (const caller of [board, director])
      given(...evaluating, ...twice)
        .when('EstablishFramework', { providerIds: ['serco'] }, caller)
        .then(admitting('serco'));
    given(...established).thenCase({ providersAdmitted: ['serco'] });
  });

  test('later than the end of October is late, and better than never', () => {
    establish(['serco'], twice, '2011-11-07').thenStage('established');
  });

  test('not for nobody', () => {
    establish([], twice).thenRefused(
      refused('Name at least one provider: a framework without providers cannot be used.'),
    );
  });

  test('not after its last day, but on it', () => {
    establish(['serco'], twice, '2012-03-31').thenStage('established');
    establish(['serco'], twice, '2012-04-01').thenRefused(refused('The framework has ended on 31 March 2012.'));
  });

  test('not if it ends before it starts', () => {
    const backwards = [planned(), specified({ startsOn: '2012-04-01' }), ...evaluating.slice(2), ...twice];
    given(...backwards)
      .when('EstablishFramework', { providerIds: ['serco'] }, board)
      .thenRefused(refused('The framework ends on 31 March 2012, before it starts.'));
  });

  test('not before each of their bids has its two scores', () => {
    for (const scores of [[], [scored('eve')]])
      establish(['serco'], scores).thenRefused(refused('The bid of serco does not have its two scores yet.'));
  });

  test('a provider who made no bid can be admitted, then as later', () => {
    establish(['c4eo'], []).then(admitting('c4eo'));
    given(...established)
      .when('AdmitProvider', { providerId: 'c4eo' }, director)
      .then({ type: 'FrameworkProviderAdmitted', data: { providerId: 'c4eo' } });
  });

  test('nobody is admitted twice', () => {
    const again = { type: 'FrameworkProviderAdmitted', data: { providerId: 'serco' } };
    given(...established, again).thenCase({ providersAdmitted: ['serco'] });
    establish(['serco', 'serco'], twice).thenRefused({ refused: 'VALIDATION' });
  });
});

describe('FW-R03: bids come in time, and each gets two independent scores', () => {
  const receive = (receivedAt: string) => given(...open).when('ReceiveBid', { ...BID, receivedAt }, manager);
  const score = (scoring: object, history: readonly Past[] = evaluating, evaluator?: object) =>
    given(...history).when('ScoreBid', { bidderId: 'serco', score: 70, evaluatorId: 'eve', ...scoring }, manager, {
      lookups: { evaluator },
    });
  const refused = (message: string) => ({ refused: 'GUARD_FAILED', ruleId: 'FW-R03', message }) as const;

  test('a bid is in time until the closing day is over in London', () => {
    receive('2011-09-30T22:59:59.000Z').then(bid({ receivedAt: '2011-09-30T22:59:59.000Z' }));
    receive('2011-09-30T23:00:00.000Z').thenRefused(
      refused('Bids were received until 30 September 2011. This one came in later.'),
    );
  });

  test('a bidder who bids again replaces the bid before', () => {
    given(...open, bid(), bid({ lots: ['data profiles'] })).thenCase({
      bids: [{ ...BID, lots: ['data profiles'], scores: [] }],
    });
  });

  test('an evaluator scores a bid', () => {
    score({}).then(scored('eve'));
    given(...evaluating, scored('eve')).thenCase({ bids: [{ ...BID, scores: [{ evaluatorId: 'eve', score: 70 }] }] });
  });

  test('the second score is somebody else’s, and there is no third', () => {
    score({}, [...evaluating, scored('eve')]).thenRefused(
      refused('This evaluator has scored the bid already. Somebody else gives the second score.'),
    );
    score({ evaluatorId: 'adam' }, [...evaluating, scored('eve')]).then(scored('adam'));
    score({ evaluatorId: 'cain' }, [...evaluating, scored('eve'), scored('adam')]).thenRefused(
      refused('The bid has its two scores already.'),
    );
  });

  test('scores of one bid are no scores of another', () => {
    const two = [...open, bid(), bid({ bidderId: 'c4eo' }), ...evaluating.slice(-1), scored('eve')];
    score({ bidderId: 'c4eo' }, two).then(scored('eve', 'c4eo'));
  });

  test('there is a bid to score', () => {
    score({ bidderId: 'c4eo' }).thenRefused(refused('There is no bid of this bidder.'));
  });

  test.each([
    ['comes from the bidder', { homeOrgId: 'serco' }],
    ['has an interest there', { interests: [{ nature: 'shares', orgId: 'serco', detail: 'Family' }] }],
    ['has one until today', { interests: [{ nature: 'shares', orgId: 'serco', detail: 'Family', to: '2011-10-10' }] }],
  ])('nobody evaluates who %s', (_, known) => {
    score({}, evaluating, { personId: 'eve', homeOrgId: 'leeds', ...known }).thenRefused(
      refused('This evaluator has an interest in the bidder. Somebody else has to score the bid.'),
    );
  });

  test('nor the bidder', () => {
    score({ evaluatorId: 'serco' }).thenRefused({ ruleId: 'FW-R03' });
  });

  test('an interest elsewhere, or one that is over, is none', () => {
    const over = { nature: 'employer', orgId: 'serco', detail: 'Consultant', to: '2011-10-09' };
    const interests = [{ nature: 'employer', orgId: 'c4eo', detail: 'Adviser' }, over];
    score({}, evaluating, { personId: 'eve', homeOrgId: 'leeds', interests }).then(scored('eve'));
  });
});

describe('FW-R04: policy implementation work is included', () => {
  const specify = (services: readonly string[], lots: readonly string[]) =>
    given(planned({ services })).when('SpecifyFramework', { ...LOTS, lots }, manager);

  test('as a lot, or among the services', () => {
    specify(['data profiles'], LOTS.lots).then(specified());
    specify(['Specialists for peer reviews and policy implementation'], ['specialists']).thenStage('specified');
  });

  test('not left out', () => {
    specify(['data profiles'], ['data profiles', 'police checks']).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'FW-R04' },
      message: 'Policy implementation work is part of the framework: add a lot for it.',
    });
  });
});

describe('a framework', () => {
  const why = { reason: 'Another one can be used' };

  test('can be abandoned until it is in place, and terminated from then on', () => {
    for (const history of [[planned()], [planned(), specified()], open, evaluating])
      given(...history)
        .when('AbandonFramework', why, director)
        .thenStage('abandoned');
    given(...established)
      .when('AbandonFramework', why, director)
      .thenRefused({ refused: 'INVALID_STATE' });
    given(...established)
      .when('TerminateFramework', why, board)
      .thenStage('terminated');
    given(...evaluating)
      .when('TerminateFramework', why, board)
      .thenRefused({ refused: 'INVALID_STATE' });
  });

  test('expires by itself when its last day is over', () => {
    given(...established).thenTimers({ name: 'end', due: '2012-03-31' });
    const end = { name: 'end', key: '' };
    on('2012-03-31')
      .given(...established)
      .whenTimerFires(end)
      .thenRefused({ refused: 'INVALID_STATE' });
    on('2012-04-01')
      .given(...established)
      .whenTimerFires(end)
      .then({ type: 'FrameworkExpired', data: {} });
    given(...established)
      .when('ExpireFramework', {}, manager)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('that was terminated does not expire', () => {
    given(...established, { type: 'FrameworkTerminated', data: why }).thenTimers();
  });
});
