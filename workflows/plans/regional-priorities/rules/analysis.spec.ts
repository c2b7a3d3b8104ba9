import { describe, test } from '@jest/globals';
import { as, recorded, refusedBy } from '@casewright/workflow/spec';
import {
  added,
  analysing,
  approved,
  BOTH,
  c4eo,
  CONCEPTIONS,
  csa,
  given,
  goLead,
  INPUT,
  planOf,
  presented,
  riep,
  started,
  under,
} from '../../test/regional-priorities.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;

describe('JP-R31: approved plans feed the analysis of their region', () => {
  const start = (regionId: string, caller = csa, known = BOTH) =>
    given().when('StartRegionalAnalysis', { regionId, year: '2009/10' }, caller, known);

  test('adviser or Government Office of the region start it, and it says which plans there are', () => {
    start('E').then(recorded(started));
    start('E', goLead, approved()).thenStage('analysing');
    start('NE').thenRefused(notAllowed);
    start('E', riep).thenRefused(notAllowed);
  });

  test('those approved meanwhile are in it from its next step on', () => {
    const three = approved(planOf('bedford'), planOf('luton'), planOf('essex'));
    const inputJispIds = [...INPUT.inputJispIds, 'essex_2009_10'];
    const candidate = added({ inputJispIds });
    given(started).when('AddCandidate', CONCEPTIONS, csa, three).then(recorded(candidate));
    given(started, candidate).thenCase({ inputJispIds });
  });
});

describe('RP-R02: a candidate from plans is in the approved plans of several councils', () => {
  const add = (more: object = {}, known = BOTH, caller = csa) =>
    given(started).when('AddCandidate', { ...CONCEPTIONS, ...more }, caller, known);
  test('with the days and the money planned for it there', () => {
    for (const caller of [csa, goLead, riep]) add({}, BOTH, caller).then(recorded(added()));
    add({}, BOTH, c4eo).thenRefused(notAllowed);
    const lasting = approved(planOf('bedford', { offers: [{}, { days: 0.5 }] }), planOf('luton'), planOf('essex'));
    add({}, lasting).then(
      recorded(added({ days: 6.5, pence: 30_000, inputJispIds: [...INPUT.inputJispIds, 'essex_2009_10'] })),
    );
  });

  test('of each council that is named', () =>
    add({ councilIds: ['bedford', 'essex'] }).thenRefused({
      ...{ ...refusedBy('RP-R02'), message: 'essex has no approved plan for the year with the priority ‘NI 112’.' },
    }));

  test('and not of one alone', () => {
    const elsewhere = planOf('essex', { priority: { niCode: 'NI 109' } });
    add({ councilIds: ['bedford', 'essex'] }, approved(planOf('bedford'), elsewhere)).thenRefused({
      ...{ ...refusedBy('RP-R02'), message: '‘NI 112’ is no priority in the approved plans of 2 councils.' },
    });
  });

  test('of two at least, or as many as the parameter says', () => {
    const alone = { councilIds: ['bedford'] };
    add(alone).thenRefused({
      ...refusedBy('RP-R02'),
      message: 'A priority is common when 2 councils have it. Name them.',
    });
    under({ 'jisp.commonPriorityMinCouncils': 1 })
      .given(started)
      .when('AddCandidate', { ...CONCEPTIONS, ...alone }, csa, BOTH)
      .thenStage('analysing');
  });

  test('each council counts once', () =>
    add({ councilIds: ['bedford', 'bedford'] }).thenRefused({ refused: 'VALIDATION' }));

  test('by its indicator, named as such or as the key', () => {
    add({ niCode: undefined }).thenStage('analysing');
    add({ key: 'Teenage pregnancy' }).thenStage('analysing');
    add({ niCode: 'NI 109' }).thenRefused({ ruleId: 'RP-R02' });
  });

  test('or by its title, however it is written', () => {
    const titled = { priority: { niCode: undefined, title: ' One  Workforce' } };
    const workforce = { key: 'one workforce', councilIds: ['bedford', 'luton'], source: 'jisp' };
    const known = approved(planOf('bedford', titled), planOf('luton', titled));
    for (const key of ['one workforce', 'ONE workforce '])
      given(started)
        .when('AddCandidate', { ...workforce, key }, csa, known)
        .then({ type: 'RegionalCandidateAdded', data: { ...workforce, key, days: 6, pence: 20_000, ...INPUT } });
  });

  test('one from a regional arrangement may be in no plan', () => {
    const arrangement = { key: 'Fostering', councilIds: ['bedford', 'essex'], source: 'regional-arrangement' };
    const candidate = { ...arrangement, days: 0, pence: 0, ...INPUT };
    given(started)
      .when('AddCandidate', arrangement, riep, BOTH)
      .then({ type: 'RegionalCandidateAdded', data: candidate });
    given(started, { type: 'RegionalCandidateAdded', data: candidate }).thenCase({
      candidates: [
        {
          key: 'Fostering',
          theme: 'Fostering',
          source: 'regional-arrangement',
          councils: ['bedford', 'essex'],
          days: 0,
          pence: 0,
        },
      ],
    });
  });

  test('candidates stand in order of rank, and one added again is corrected', () => {
    const ranked = (...keys: readonly string[]) => ({ candidates: keys.map((key) => candidate(key)) });
    const candidate = (key: string) => ({
      ...{ key, source: 'jisp', councils: CONCEPTIONS.councilIds, days: key === 'NI 88' ? 9 : 6, pence: 20_000 },
      niCode: key,
    });
    const more = (key: string, days = 6) => added({ key, niCode: key, days });
    given(...analysing, more('NI 109'), more('NI 88', 9)).thenCase(ranked('NI 88', 'NI 109', 'NI 112'));
    given(...analysing, more('NI 88', 2), more('NI 88', 9)).thenCase(ranked('NI 88', 'NI 112'));
  });
});

describe('RP-R01 and RP-R03: findings are presented to the Forum', () => {
  const present = (known: object, caller = csa) =>
    given(...analysing).when('PresentToForum', { meetingId: 'm1' }, caller, known);
  const at = (meeting: object) => ({ lookups: { ...BOTH.lookups, meeting } });

  test('by adviser or Government Office of the region', () => {
    for (const caller of [csa, goLead]) present(BOTH, caller).then(recorded(presented));
    present(BOTH, as('csa', { personId: 'carl', regionId: 'NE' })).thenRefused(notAllowed);
  });

  test('at its meeting, as far as that is known here', () => {
    present(at({ stage: 'scheduled', final: false, data: { body: 'regional-forum' } })).thenStage('inForum');
    present(at({ stage: 'scheduled', final: false, data: { body: 'cib' } })).thenRefused({
      ...refusedBy('RP-R01'),
      message: 'This is not a meeting of the Regional Children and Young People’s Forum.',
    });
    present(at({ stage: 'cancelled', final: true, data: { body: 'regional-forum' } })).thenRefused({
      ...refusedBy('RP-R01'),
      message: 'This meeting has been called off.',
    });
  });

  test('once a plan of the region has been approved', () => {
    present(approved(planOf('bedford'))).thenStage('inForum');
    present(approved()).thenRefused({
      ...refusedBy('RP-R03'),
      message: 'No plan of the region has been approved for the year, so there is nothing to present yet.',
    });
  });
});
