import { describe, test } from '@jest/globals';
import { refusedBy, type Past } from '@casewright/workflow/spec';
import {
  begun,
  c4eo,
  contributed,
  csa,
  dcs,
  delivering,
  developed,
  given,
  goLead,
  inForum,
  PROGRAMME,
  programming,
  riep,
  settled,
  tess,
} from '../../test/regional-priorities.js';

const notAllowed = { refused: 'ROLE_NOT_ALLOWED' } as const;

describe('RP-R04: directors identify a contribution', () => {
  const offer = (councilId: string, caller = dcs, history: readonly Past[] = settled) =>
    given(...history).when('OfferContribution', { councilId, text: 'Two days of our data team' }, caller);

  test('of their own council, whether it was named before or not', () => {
    offer('bedford').then(contributed('bedford'));
    offer('luton').thenRefused(notAllowed);
    offer('bedford', dcs, programming).thenStage('programming');
    given(...settled, contributed('essex')).thenCase({
      contributions: [contributed('essex').data],
      councilIds: ['bedford', 'luton', 'essex'],
    });
  });

  test('providers what they can bring in for a council, and it says which provider', () =>
    offer('luton', tess).then(contributed('luton', { providerId: 'tfc' })));

  test('not before priorities are agreed', () =>
    offer('bedford', dcs, inForum).thenRefused({ refused: 'INVALID_STATE' }));
});

describe('RP-R04: the partnership develops programmes for learning between councils', () => {
  const develop = (more: object = {}, history: readonly Past[] = settled, caller = riep) =>
    given(...history).when('DevelopProgramme', { ...PROGRAMME, ...more }, caller);

  test('for priorities that are agreed, however they are written', () => {
    develop().then(developed());
    develop().thenStage('programming');
    develop({ key: 'ni  112' }).thenStage('programming');
    develop({ key: 'NI 109' }).thenRefused({
      ...refusedBy('RP-R04'),
      message: 'The Forum has not agreed on ‘NI 109’ as a priority of the region.',
    });
    develop({}, settled, csa).thenRefused(notAllowed);
  });

  test('two councils at least', () =>
    develop({ councilIds: ['bedford'] }).thenRefused({
      ...refusedBy('RP-R04'),
      message: 'Name at least two councils: a cross-authority programme is for several.',
    }));

  test('GEN-R02: several, each under its own id', () => {
    develop({ programmeId: 'cp2', projectId: 'pid9' }, programming).then(
      developed({ programmeId: 'cp2', projectId: 'pid9' }),
    );
    develop({}, programming).thenRefused({ ...refusedBy('GEN-R02'), message: 'There is a programme cp1 already.' });
  });
});

describe('programmes', () => {
  const review = (programmeId: string, caller = riep) =>
    given(...delivering).when('ReviewProgramme', { programmeId, findings: 'Rates fell' }, caller);
  const reviewed = { type: 'CrossAuthorityProgrammeReviewed', data: { programmeId: 'cp1', findings: 'Rates fell' } };

  test('are started, reviewed and remembered', () => {
    given(...programming)
      .when('StartProgramme', { programmeId: 'cp1' }, riep)
      .then(begun);
    for (const caller of [riep, c4eo]) review('cp1', caller).then(reviewed);
    given(...programming, developed({ programmeId: 'cp2' }), begun, reviewed).thenCase({
      programmes: [
        { ...PROGRAMME, started: true, findings: ['Rates fell'] },
        { ...PROGRAMME, programmeId: 'cp2', started: false, findings: [] },
      ],
    });
  });

  test('GEN-R02: if there are such', () => {
    const unknown = { ...refusedBy('GEN-R02'), message: 'There is no programme cp9.' };
    given(...programming)
      .when('StartProgramme', { programmeId: 'cp9' }, riep)
      .thenRefused(unknown);
    review('cp9').thenRefused(unknown);
  });

  test('the year is closed by the Government Office or the partnership', () => {
    for (const caller of [goLead, riep])
      given(...delivering)
        .when('CloseRegionalYear', { summary: 'Two programmes' }, caller)
        .thenStage('closed');
    given(...delivering)
      .when('CloseRegionalYear', { summary: 'Two programmes' }, csa)
      .thenRefused(notAllowed);
  });
});
