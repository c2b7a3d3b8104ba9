import { describe, test } from '@jest/globals';
import { recorded, refusedBy } from '@casewright/workflow/spec';
import {
  agreed,
  agreeingPriorities,
  CENTRES,
  csa,
  dcs,
  given,
  identifyingNeeds,
  need,
  needsIdentified,
  NO_PROVIDERS,
  preparing,
  proposed,
  riep,
  settled,
  tfc,
  WORKFORCE,
} from '../../test/jisp.js';

describe('JP-R03 needs are discussed when changes to the targets of the Local Area Agreement are agreed', () => {
  const agree = { priorityIds: ['p1'], dcsAgreementRef: 'Minutes' };

  test('priorities are not agreed before', () => {
    given(...agreeingPriorities, proposed())
      .when('AgreePriorities', agree, csa)
      .thenRefused(refusedBy('JP-R03'));
    given(...agreeingPriorities, proposed(), settled)
      .when('AgreePriorities', agree, csa)
      .thenStage('dialogue.identifyingNeeds');
  });

  test('targets are not settled on a day to come', () => {
    given(...agreeingPriorities)
      .when('ConfirmLaaTargets', { settledOn: '2009-01-13', changed: true }, csa)
      .thenRefused({ ...refusedBy('JP-R03'), issues: [{ field: 'settledOn', message: SETTLED_LATER }] });
    given(...agreeingPriorities)
      .when('ConfirmLaaTargets', settled.data, csa)
      .then(recorded(settled));
  });
});

const SETTLED_LATER =
  'This day is still to come. Confirm the targets of the Local Area Agreement once they are settled.';

describe('JP-R04 the adviser agrees priorities with the director', () => {
  const ready = [...agreeingPriorities, proposed(), proposed(CENTRES), settled];

  test('one at least', () =>
    given(...ready)
      .when('AgreePriorities', { priorityIds: [], dcsAgreementRef: 'Minutes' }, csa)
      .thenRefused(refusedBy('JP-R04')));

  test('with a reference to the director’s agreement', () => {
    given(...ready)
      .when('AgreePriorities', { priorityIds: ['p1'] }, csa)
      .thenRefused({ refused: 'VALIDATION' });
    given(...ready)
      .when('AgreePriorities', { priorityIds: ['p1', 'p1'], dcsAgreementRef: 'Minutes' }, csa)
      .thenRefused({ refused: 'VALIDATION' });
  });

  test('in the order of agreement, those not agreed after them', () =>
    given(...ready, agreed(['p2'])).thenCase({
      priorities: [
        { ...CENTRES, proposedByRole: 'csa', status: 'agreed' },
        { ...WORKFORCE, proposedByRole: 'csa', status: 'proposed' },
      ],
    }));

  test('providers and the partnership propose only', () => {
    given(...agreeingPriorities)
      .when('ProposePriority', WORKFORCE, tfc)
      .then(recorded(proposed(), { proposedByRole: 'provider' }));
    given(...agreeingPriorities)
      .when('ProposePriority', WORKFORCE, riep)
      .then(recorded(proposed(), { proposedByRole: 'riep' }));
    for (const partner of [tfc, riep])
      given(...ready)
        .when('AgreePriorities', { priorityIds: ['p1'], dcsAgreementRef: 'Minutes' }, partner)
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });
});

describe('JP-R05 workforce development is among the priorities', () => {
  const ready = [...agreeingPriorities, proposed(), proposed(CENTRES), settled];
  const agree = (more: object) =>
    given(...ready).when('AgreePriorities', { priorityIds: ['p2'], dcsAgreementRef: 'Minutes', ...more }, csa);

  test('or it is recorded why not', () => {
    agree({}).thenRefused(refusedBy('JP-R05'));
    agree({ workforceExemptionReason: 'The region does it' }).thenStage('dialogue.identifyingNeeds');
    agree({ priorityIds: ['p2', 'p1'] }).thenStage('dialogue.identifyingNeeds');
  });

  test('a plan without it is not sent for approval', () => {
    const without = preparing.map((event) => (event.type === 'PrioritiesAgreed' ? agreed(['p2']) : event));
    const send = { version: 1, documentRef: 'JISP 1' };
    given(...without)
      .when('SendForApproval', send, csa, NO_PROVIDERS)
      .thenRefused(refusedBy('JP-R05'));

    const exempt = without.map((event) =>
      event.type === 'PrioritiesAgreed'
        ? { ...event, data: { ...event.data, workforceExemptionReason: 'The region does it' } }
        : event,
    );
    given(...exempt)
      .when('SendForApproval', send, csa, NO_PROVIDERS)
      .thenStage('approval.withDcs');
  });
});

describe('JP-R06 the director records a need for each priority', () => {
  const record = (priorityId: string) => ({
    needId: 'n1',
    priorityId,
    text: 'Training',
    externalSupportRequired: true,
  });

  test('of those that were agreed', () => {
    given(...identifyingNeeds)
      .when('RecordNeed', record('p1'), dcs)
      .thenStage('dialogue.identifyingNeeds');
    given(...identifyingNeeds)
      .when('RecordNeed', record('p9'), dcs)
      .thenRefused({
        ...refusedBy('JP-R06'),
        message: 'No priority p9 has been agreed.',
      });
  });

  test('one at least, and it may want no external support', () => {
    given(...identifyingNeeds, need('n2', 'p2'))
      .when('CompleteNeeds', {}, dcs)
      .thenRefused({
        ...refusedBy('JP-R06'),
        message: 'The priority ‘One workforce’ has no need yet. Record one at least.',
      });
    given(...identifyingNeeds, need('n2', 'p2'), need('n1', 'p1', false))
      .when('CompleteNeeds', {}, dcs)
      .then(needsComplete);
  });

  test('a plan without is not sent for approval', () => {
    const without = preparing.filter(
      ({ type, data }) => type !== 'NeedRecorded' || !('needId' in data && data.needId === 'n1'),
    );
    given(...without)
      .when('SendForApproval', { version: 1, documentRef: 'JISP 1' }, csa, NO_PROVIDERS)
      .thenRefused(refusedBy('JP-R06'));
  });

  test('the adviser does not record it', () =>
    given(...identifyingNeeds)
      .when('RecordNeed', record('p1'), csa)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));
});

const needsComplete = recorded(needsIdentified);

describe('GEN-R02 only a priority that is proposed is named', () => {
  const drop = (priorityId: string) => ({ priorityId, reason: 'Not for us' });

  test('to be dropped', () => {
    given(...agreeingPriorities, proposed())
      .when('DropPriority', drop('p1'), dcs)
      .thenStage('dialogue.agreeingPriorities');
    given(...agreeingPriorities, proposed())
      .when('DropPriority', drop('p9'), dcs)
      .thenRefused(refusedBy('GEN-R02'));
  });

  test('to be agreed: none that was dropped', () => {
    const dropped = { type: 'PriorityDropped', data: drop('p1') };
    given(...agreeingPriorities, proposed(), dropped, settled)
      .when('AgreePriorities', { priorityIds: ['p1'], dcsAgreementRef: 'Minutes' }, csa)
      .thenRefused({ ...refusedBy('GEN-R02'), message: 'No priority p1 is proposed.' });
    given(...agreeingPriorities, proposed(), dropped, proposed(), settled)
      .when('AgreePriorities', { priorityIds: ['p1'], dcsAgreementRef: 'Minutes' }, csa)
      .thenStage('dialogue.identifyingNeeds');
  });
});
