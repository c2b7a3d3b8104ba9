import { describe, test } from '@jest/globals';
import { as, recorded, type Past } from '@casewright/workflow/spec';
import {
  awaitingBroker,
  broker,
  brokerProposed,
  CALL_OFF_LINE,
  conflictCleared,
  conflictDeclared,
  dcs,
  delivering,
  director,
  drafting,
  gathering,
  given,
  KNOWN,
  leadBroker,
  lineAdded,
  opened,
  proposed,
  reassigned,
} from '../../test/improvement-case.js';

const CONFLICT = { refused: 'GUARD_FAILED', ruleId: 'IC-R06', subcode: 'CONFLICT' } as const;
const interest = (nature: string, more: object = {}) => ({ nature, detail: 'Long ago', ...more });
const known = (person: object) => ({ lookups: { ...KNOWN.lookups, person } });

const propose = (interests: readonly object[], surroundings: object = KNOWN) =>
  given(...awaitingBroker()).when(
    'ProposeBroker',
    { brokerId: 'bo', declaredInterests: interests },
    director,
    surroundings,
  );

describe('IC-R06 employment by the council', () => {
  test('is absolute, declared or known', () => {
    propose([interest('own-authority')]).thenRefused({ ...CONFLICT, message: 'bo is employed by the council.' });
    propose([interest('own-authority', { orgId: 'beta' })]).thenRefused(CONFLICT);
    propose([], known({ personId: 'bo', homeOrgId: 'beta' })).thenRefused(CONFLICT);
  });

  test('elsewhere is none', () =>
    propose([interest('own-authority', { orgId: 'gamma' })]).then(
      recorded(proposed('bo', [interest('own-authority', { orgId: 'gamma' })])),
    ));

  test('that has ended counts for 24 months', () => {
    const until = (to: string) => propose([interest('recent-employment', { orgId: 'beta', to })]);
    until('2009-11-14').thenRefused(CONFLICT);
    until('2009-11-13').thenStage('brokerAssignment.brokerProposed');
    propose([interest('own-authority', { to: '2011-10-31' })]).thenRefused({
      ...CONFLICT,
      message: 'bo has a conflict of interest (recent-employment) that the commissioning director has not cleared.',
    });
  });
});

describe('IC-R06 family, money and providers', () => {
  test.each(['family', 'financial'])('%s stands in the way', (nature) => {
    propose([interest(nature)]).thenRefused(CONFLICT);
    propose([interest(nature, { orgId: 'beta' })]).thenRefused(CONFLICT);
    propose([interest(nature, { orgId: 'gamma' })]).thenStage('brokerAssignment.brokerProposed');
  });

  test('what the directory knows stands in the way too', () =>
    propose([], known({ personId: 'bo', homeOrgId: 'gamma', interests: [interest('family')] })).thenRefused(CONFLICT));

  test('an interest of no such kind is only kept', () =>
    propose([interest('other'), interest('golf')]).thenStage('brokerAssignment.brokerProposed'));

  test('an interest in a provider counts once that provider is on the package', () => {
    const inSerco = [interest('provider-interest', { orgId: 'serco' })];
    propose(inSerco).thenStage('brokerAssignment.brokerProposed');
    given(...delivering())
      .when(
        'ReassignBroker',
        { newBrokerId: 'cleo', reason: 'x', handoverNote: 'y', declaredInterests: inSerco },
        ...([director, KNOWN] as const),
      )
      .thenRefused(CONFLICT);
  });

  test('a provider who comes onto the package makes a conflict of it', () => {
    const [first, acceptance, , ...rest] = drafting();
    const history = [first!, acceptance!, proposed('bo', [interest('provider-interest', { orgId: 'serco' })]), ...rest];
    given(...history)
      .when('SubmitPackage', {}, broker)
      .thenRefused({ ruleId: 'IC-R08' });
    given(...history, lineAdded())
      .when('SubmitPackage', {}, broker)
      .thenRefused(CONFLICT);
    given(...history, lineAdded(), conflictCleared(), lineAdded({ lineId: 'l2' }))
      .when('SubmitPackage', {}, broker)
      .thenStage('packageDesign.councilReview');
    given(...history, lineAdded({ providerId: 'tfc' })).thenCase({ conflicts: [] });
  });

  test('the council does not confirm what has come up since the proposal', () =>
    given(...awaitingBroker(), proposed('bo', [interest('family', { orgId: 'beta' })]))
      .when('ConfirmBroker', {}, dcs, KNOWN)
      .thenRefused(CONFLICT));
});

describe('IC-R06 a broker in conflict', () => {
  const inConflict = [...drafting(), conflictDeclared()];

  test('does nothing on the case', () => {
    given(...inConflict)
      .when('RemoveSupportLine', { lineId: 'l1', reason: 'x' }, broker)
      .thenRefused({
        ...CONFLICT,
        message:
          'You have a conflict of interest in this case (family). The commissioning director has to clear it first.',
      });
    given(...inConflict)
      .when('RaiseEscalation', { level: 1, reason: 'x' }, broker)
      .thenRefused(CONFLICT);
  });

  test('lets others do what they do', () =>
    given(...inConflict)
      .when('AddSupportLine', CALL_OFF_LINE, leadBroker, { lookups: { contracts: [] } })
      .thenRefused({ ruleId: 'IC-R09' }));

  test('may be the lead broker of the region', () =>
    given(...drafting(), conflictDeclared('lena'))
      .when('SubmitPackage', {}, leadBroker)
      .thenRefused(CONFLICT));

  test('acts again once the director has cleared it', () =>
    given(...inConflict, conflictCleared())
      .when('SubmitPackage', {}, broker)
      .thenRefused({ ruleId: 'IC-R08' }));

  test('is no more the broker when another is assigned, who is free to act', () =>
    given(...inConflict, reassigned('cleo'))
      .when('SubmitPackage', {}, as('associate-broker', { personId: 'cleo' }))
      .thenRefused({ ruleId: 'IC-R08' }));
});

describe('IC-R06 conflicts are declared and cleared', () => {
  const declare = (nature: string, ...history: readonly Past[]) =>
    given(...history).when('DeclareBrokerConflict', { brokerId: 'bo', nature, detail: 'A sister' }, dcs);
  const clear = (brokerId: string, ...history: readonly Past[]) =>
    given(...history).when('ClearBrokerConflict', { brokerId, reason: 'Far away' }, director);

  test('once each', () => {
    declare('family', ...gathering()).then(recorded(conflictDeclared()));
    declare('family', ...gathering(), conflictDeclared()).thenRefused(CONFLICT);
    declare('financial', ...gathering(), conflictDeclared()).then(recorded(conflictDeclared('bo', 'financial')));
    declare('family', ...gathering(), conflictDeclared(), conflictCleared()).then(recorded(conflictDeclared()));
  });

  test('by the director, with a reason', () =>
    clear('bo', ...gathering(), conflictDeclared()).then({
      ...{ type: 'BrokerConflictCleared', data: { brokerId: 'bo', reason: 'Far away' } },
    }));

  test('but not where there is none (GEN-R02)', () => {
    clear('bo', ...gathering()).thenRefused({ ruleId: 'GEN-R02' });
    clear('cleo', ...gathering(), conflictDeclared()).thenRefused({ ruleId: 'GEN-R02' });
    clear('bo', ...gathering(), conflictDeclared(), conflictCleared()).thenRefused({ ruleId: 'GEN-R02' });
  });

  test('nor employment by the council, which only another broker helps', () =>
    clear('bo', ...gathering(), conflictDeclared('bo', 'own-authority')).thenRefused(CONFLICT));

  test('nor by the person concerned (GEN-R01)', () =>
    clear('dora', ...gathering(), conflictDeclared('dora')).thenRefused({ ruleId: 'GEN-R01' }));

  test('also of somebody who has left the council', () => {
    const left = { newBrokerId: 'cleo', reason: 'x', handoverNote: 'y' };
    given(...gathering(), conflictDeclared('cleo', 'recent-employment'), conflictCleared('cleo'))
      .when(
        'ReassignBroker',
        { ...left, declaredInterests: [interest('own-authority', { to: '2011-10-31' })] },
        ...([director, KNOWN] as const),
      )
      .thenStage('needsAssessment.gatheringEvidence');
  });

  test('before somebody takes over who has one', () => {
    const cleo = { newBrokerId: 'cleo', reason: 'x', handoverNote: 'y', declaredInterests: [interest('family')] };
    const reassign = (...history: readonly Past[]) => given(...history).when('ReassignBroker', cleo, director, KNOWN);
    reassign(...gathering()).thenRefused(CONFLICT);
    reassign(...gathering(), conflictDeclared('cleo')).thenRefused(CONFLICT);
    reassign(...gathering(), conflictDeclared('cleo'), conflictCleared('cleo')).thenStage(
      'needsAssessment.gatheringEvidence',
    );
  });
});

test('GEN-R01 nobody proposes or assigns themselves, and no other side of a proposal answers it', () => {
  const dora = { lookups: { ...KNOWN.lookups } };
  given(...awaitingBroker())
    .when('ProposeBroker', { brokerId: 'dora', declaredInterests: [] }, director, dora)
    .thenRefused({ ruleId: 'GEN-R01' });
  given(...gathering())
    .when(
      'ReassignBroker',
      { newBrokerId: 'dora', reason: 'x', handoverNote: 'y', declaredInterests: [] },
      director,
      dora,
    )
    .thenRefused({ ruleId: 'GEN-R01' });
  for (const personId of ['bo', 'dora'])
    given(...brokerProposed(opened()))
      .when('ConfirmBroker', {}, as('council-dcs', { personId, orgId: 'beta' }), KNOWN)
      .thenRefused({ ruleId: 'GEN-R01' });
});
