import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import {
  assigned,
  awaitingBroker,
  brokerProposed,
  dcs,
  delivering,
  director,
  given,
  KNOWN,
  monitoring,
  on,
  opened,
  proposed,
  raised,
  reassigned,
  rejected,
} from '../../test/improvement-case.js';

const BO = { brokerId: 'bo', declaredInterests: [] };
const CLEO = { newBrokerId: 'cleo', reason: 'Illness', handoverNote: 'All in the file', declaredInterests: [] };
const knowing = (...engagements: readonly object[]) => ({ lookups: { ...KNOWN.lookups, engagements } });
const from = (availableFrom: string, stage = 'appointed') => ({ stage, final: false, data: { availableFrom } });

const propose = (surroundings: object = KNOWN, day = '2011-11-14') =>
  on(day)
    .given(...awaitingBroker())
    .when('ProposeBroker', BO, director, surroundings);
const reassign = (surroundings: object = KNOWN, history = delivering()) =>
  given(...history).when('ReassignBroker', CLEO, director, surroundings);

describe('IC-R03 brokers are associates', () => {
  test('with an engagement, appointed or active', () => propose().then(recorded(proposed())));

  test('so nobody without one is proposed', () =>
    propose(knowing()).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R03' }));
});

describe('IC-R05 no broker is at work before the day they are available (P19)', () => {
  const howard = knowing(from('2012-01-01'));

  test('so none is proposed before it', () => {
    propose(howard, '2011-12-15').thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R05' },
      message: 'The broker is available from 1 January 2012, not before.',
    });
    propose(howard, '2012-01-03').then(recorded(proposed()));
  });

  test('nor confirmed, nor assigned instead of another', () => {
    given(...brokerProposed())
      .when('ConfirmBroker', {}, dcs, howard)
      .thenRefused({ ruleId: 'IC-R05' });
    reassign(howard).thenRefused({ ruleId: 'IC-R05' });
  });

  test('whoever is engaged twice is available from the earlier day', () =>
    propose(knowing(from('2012-01-01'), from('2011-11-01', 'active'))).then(recorded(proposed())));

  test('whoever has no engagement may still take over, as no rule asks for one then', () =>
    reassign(knowing()).then(recorded(reassigned('cleo'))));
});

describe('IC-R07 a broker has room for five open cases', () => {
  const load = (person: string, ...loads: readonly number[]) => ({
    ...KNOWN,
    held: {
      [`brokerLoad-${person}`]: Object.fromEntries(loads.map((each, index) => [`improvementCase-x${index}`, each])),
    },
  });

  test('the fifth is taken, the sixth is not', () => {
    propose(load('bo', 1, 1, 1, 1)).then(recorded(proposed()));
    propose(load('bo', 1, 1, 1, 1, 1)).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R07' },
      message: 'The broker’s open cases count 5, and 5 is the most. Choose somebody who has room for another.',
    });
  });

  test('a case in monitoring counts half', () => {
    propose(load('bo', 1, 1, 1, 0.5, 0.5)).then(recorded(proposed()));
    propose(load('bo', 1, 1, 1, 1, 0.5)).thenRefused({ ruleId: 'IC-R07' });
  });

  test('who takes over a case in monitoring needs room for a whole one', () => {
    reassign(load('cleo', 1, 1, 1, 1), monitoring()).then(recorded(reassigned('cleo')));
    reassign(load('cleo', 1, 1, 1, 1, 0.5), monitoring()).thenRefused({ ruleId: 'IC-R07' });
  });

  test('who is proposed has taken the place already', () =>
    given(...brokerProposed())
      .when('ConfirmBroker', {}, dcs, load('bo', 1, 1, 1, 1, 1))
      .then({ type: 'BrokerAssigned', data: { brokerId: 'bo', assignedOn: '2011-11-14' } }));

  test('the parameter says how many', () =>
    on('2011-11-14', { 'case.brokerMaxActiveCases': 1 })
      .given(...awaitingBroker())
      .when('ProposeBroker', BO, director, load('bo', 0.5))
      .thenRefused({ ruleId: 'IC-R07' }));
});

describe('IC-R22 another broker takes over', () => {
  test('and stage and deadlines stay', () => {
    given(...delivering(), reassigned('cleo')).thenStage('delivery.active');
    given(...brokerProposed(), assigned, reassigned('cleo')).thenTimers({ name: 'needs', due: '2011-11-21' });
  });

  test('the case remembers who had it before', () =>
    given(...delivering(), reassigned('cleo')).thenCase({
      brokerId: 'cleo',
      brokerHistory: [
        {
          ...{ brokerId: 'bo', proposedAt: '2011-10-20T10:00:00.000Z', assignedAt: '2011-10-24T10:00:00.000Z' },
          endedAt: '2011-11-10T10:00:00.000Z',
        },
        { brokerId: 'cleo', assignedAt: '2011-11-10T10:00:00.000Z' },
      ],
    }));
});

describe('IC-R25 the council may turn down two brokers', () => {
  const reject = (...history: readonly Past[]) =>
    given(...history).when('RejectBroker', { reason: 'We know each other' }, dcs);
  const once = [...brokerProposed(), rejected(1), proposed()];

  test('the first time, another is looked for', () => {
    reject(...brokerProposed()).then(recorded(rejected(1)));
    given(...brokerProposed(), rejected(1)).thenStage('brokerAssignment.awaitingBroker');
    given(...brokerProposed(), rejected(1)).thenCase({ brokerId: undefined, brokerRejections: 1 });
  });

  test('the second time, the director hears of it', () => {
    const reason = 'The council has turned down 2 brokers.';
    reject(...once).then(recorded(rejected(2)), { type: 'EscalationRaised', data: { level: 2, reason, auto: true } });
    reject(...once, raised(1)).then(recorded(rejected(2)), { type: 'EscalationSteppedUp', data: { level: 2, reason } });
    reject(...once, raised(3)).then(recorded(rejected(2)));
  });

  test('there is no third time', () =>
    reject(...once, rejected(2), proposed()).thenRefused({ refused: 'GUARD_FAILED', ruleId: 'IC-R25' }));

  test('unless the parameter says so', () =>
    on('2011-11-14', { 'case.brokerRejections': 3 })
      .given(opened(), ...once.slice(1), rejected(2), proposed())
      .when('RejectBroker', { reason: 'No' }, dcs)
      .thenStage('brokerAssignment.awaitingBroker'));
});
