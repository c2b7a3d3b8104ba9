import { describe, test } from '@jest/globals';
import { as, refusedBy } from '@casewright/workflow/spec';
import { added, agreed, analysing, chair, given, goLead, inForum, presented } from '../../test/regional-priorities.js';

describe('RP-R03: the Forum agrees on candidates', () => {
  const agree = (...keys: readonly string[]) => given(...inForum).when('AgreeRegionalPriorities', { keys }, chair);

  test('however they are written', () => {
    agree('NI 112').then(agreed('NI 112'));
    agree(' ni 112').thenStage('agreed');
    given(...inForum, agreed(' ni 112', 'NI 112')).thenCase({ agreed: ['NI 112'] });
  });

  test('on one at least, and on nothing else', () => {
    agree().thenRefused({ ...refusedBy('RP-R03'), message: 'Name the priorities that are agreed: one at least.' });
    agree('NI 112', 'NI 109').thenRefused({
      ...refusedBy('RP-R03'),
      message: '‘NI 109’ is no candidate of this analysis.',
    });
  });

  test('the chair speaks for it, in the own region', () => {
    const others = [goLead, as('forum-chair', { personId: 'fred', regionId: 'NE' })];
    for (const caller of others)
      given(...inForum)
        .when('AgreeRegionalPriorities', { keys: ['NI 112'] }, caller)
        .thenRefused({ refused: 'ROLE_NOT_ALLOWED' });
  });

  test('or it returns the analysis, which may then be added to', () => {
    const returned = { type: 'RegionalAnalysisReturned', data: { reason: 'What of Essex?' } };
    given(...inForum)
      .when('ReturnAnalysis', returned.data, chair)
      .then(returned);
    given(...inForum, returned, added({ key: 'NI 109', niCode: 'NI 109' }), presented).thenStage('inForum');
  });
});

describe('GEN-R01: who presented the findings does not decide on them', () => {
  const both = as('forum-chair', { personId: 'cleo', regionId: 'E' });
  const decide = (command: string, data: object) => given(...analysing, presented).when(command, data, both);
  const refused = {
    ...refusedBy('GEN-R01'),
    message: 'You presented these findings yourself. Somebody else has to decide on them.',
  };

  test('neither way', () => {
    decide('AgreeRegionalPriorities', { keys: ['NI 112'] }).thenRefused(refused);
    decide('ReturnAnalysis', { reason: 'More' }).thenRefused(refused);
  });
});
