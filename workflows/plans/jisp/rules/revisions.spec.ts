import { describe, test } from '@jest/globals';
import { recorded, refusedBy } from '@casewright/workflow/spec';
import {
  accepted,
  csa,
  dcs,
  fedBack,
  given,
  on,
  resubmitted,
  revising,
  revisionsRequested,
  withAuthority,
} from '../../test/jisp.js';

const done = (...itemIds: readonly string[]) => ({
  responses: itemIds.map((itemId) => ({ itemId, outcome: 'done', text: 'Done' })),
});

describe('JP-R11 the director assesses the package, and names the revisions', () => {
  test('one at least', () =>
    given(...withAuthority)
      .when('RequestPackageRevisions', { items: [] }, dcs)
      .thenRefused(refusedBy('JP-R11')));

  test('each once, of offers and needs that the plan has', () => {
    const request = (...items: readonly object[]) =>
      given(...withAuthority).when('RequestPackageRevisions', { items }, dcs);
    const item = { itemId: 'i1', offerId: 'o1', needId: 'n1', text: 'Shorter' };
    request(item).thenStage('packageReview.revising');
    request(item, item).thenRefused({ refused: 'VALIDATION' });
    request(item, { itemId: 'i2', offerId: 'o9', text: 'Shorter' }).thenRefused({
      ...refusedBy('GEN-R02'),
      issues: [{ field: 'items.1.offerId', message: 'The plan has no offer o9.' }],
    });
    request({ itemId: 'i2', needId: 'n9', text: 'Shorter' }).thenRefused({
      ...refusedBy('GEN-R02'),
      issues: [{ field: 'items.0.needId', message: 'The plan has no need n9.' }],
    });
  });

  test('the package is not accepted while one of them is unanswered', () => {
    given(...revising, fedBack('o1'), resubmitted(2))
      .when('AcceptPackage', { version: 2 }, dcs)
      .thenRefused({
        ...refusedBy('JP-R11'),
        message: 'What the authority wanted revised as i1 has not been answered.',
      });
    given(...revising, fedBack('o1'), resubmitted(2, 'i1'))
      .when('AcceptPackage', { version: 2 }, dcs)
      .thenStage('approval.preparing');
  });

  test('the adviser does not accept it', () =>
    given(...withAuthority)
      .when('AcceptPackage', { version: 1 }, csa)
      .thenRefused({ refused: 'ROLE_NOT_ALLOWED' }));
});

describe('JP-R12 every revision is answered, once the provider has been told', () => {
  const two = [
    ...withAuthority,
    revisionsRequested(1, { itemId: 'i1', offerId: 'o1', text: 'Shorter' }, { itemId: 'i2', text: 'Clearer' }),
  ];
  const resubmit = (history: typeof two, ...itemIds: readonly string[]) =>
    given(...history).when('ResubmitPackage', done(...itemIds), csa);

  test('the provider is told first', () => {
    resubmit(two, 'i1', 'i2').thenRefused({
      ...refusedBy('JP-R12'),
      message: 'Feed back the authority’s views on the offer o1 to its provider first.',
    });
    resubmit([...two, fedBack('o1')], 'i1', 'i2').then(recorded(resubmitted(2, 'i1', 'i2')));
  });

  test('no revision is left out, and none made up', () => {
    resubmit([...two, fedBack('o1')], 'i1').thenRefused({
      ...refusedBy('JP-R12'),
      message: 'Answer the revision i2 too.',
    });
    resubmit([...two, fedBack('o1')], 'i1', 'i2', 'i3').thenRefused({
      ...refusedBy('JP-R12'),
      message: 'The authority asked for no revision i3.',
    });
    resubmit([...two, fedBack('o1')], 'i1', 'i1').thenRefused({ refused: 'VALIDATION' });
  });

  test('the answers are kept with what was asked', () =>
    given(...two, fedBack('o1'), resubmitted(2, 'i1', 'i2')).thenCase({
      version: 2,
      revisionItems: [
        { itemId: 'i1', offerId: 'o1', text: 'Shorter', fedBack: true, response: { outcome: 'done', text: 'Done' } },
        { itemId: 'i2', text: 'Clearer', fedBack: false, response: { outcome: 'done', text: 'Done' } },
      ],
    }));

  test('views are fed back on some offer, which the plan has', () => {
    const feedBack = (...offerIds: readonly string[]) =>
      given(...two).when('FeedBackToProviders', { offerIds, text: 'Shorter, please' }, csa);
    feedBack('o1').then(recorded(fedBack('o1')));
    feedBack().thenRefused(refusedBy('JP-R12'));
    feedBack('o9').thenRefused(refusedBy('GEN-R02'));
  });
});

describe('JP-R25 the rounds of revisions are counted', () => {
  const again = (round: number) => [
    revisionsRequested(round, { itemId: 'i1', text: 'Shorter' }),
    resubmitted(round + 1, 'i1'),
  ];
  const items = [{ itemId: 'i1', text: 'Shorter' }];
  const escalated = {
    type: 'EscalationRaised',
    data: { level: 1, reason: 'The authority has asked for revisions 4 times; 3 rounds are usual.', auto: true },
  };
  const thrice = [...withAuthority, ...again(1), ...again(2), ...again(3)];

  test('the fourth is escalated to level 1, and the loop stays open', () => {
    given(...withAuthority, ...again(1), ...again(2))
      .when('RequestPackageRevisions', { items }, dcs)
      .then({ type: 'PackageRevisionsRequested', data: { items, round: 3 } });
    given(...thrice)
      .when('RequestPackageRevisions', { items }, dcs)
      .then({ type: 'PackageRevisionsRequested', data: { items, round: 4 } }, escalated);
    given(...thrice, ...again(4))
      .when('RequestPackageRevisions', { items }, dcs)
      .then({ type: 'PackageRevisionsRequested', data: { items, round: 5 } });
  });

  test('whichever way the director asks', () => {
    const sentAgain = [
      accepted(4),
      { type: 'JispSentForApproval', data: { version: 4, documentRef: 'JISP 4', warnings: [] } },
    ];
    given(...thrice, ...sentAgain)
      .when('RequestFurtherChanges', { items }, dcs)
      .then({ type: 'JispFurtherChangesRequested', data: { items, round: 4 } }, escalated);
  });

  test('nothing is raised beside what is open', () => {
    const open = { type: 'EscalationRaised', data: { level: 2, reason: 'Slow', auto: false } };
    given(...thrice, open)
      .when('RequestPackageRevisions', { items }, dcs)
      .then({ type: 'PackageRevisionsRequested', data: { items, round: 4 } });
  });

  test('after as many rounds as the parameter says', () =>
    on('2009-01-12', { 'jisp.maxRevisionRounds': 0 })
      .given(...withAuthority)
      .when('RequestPackageRevisions', { items }, dcs)
      .then(
        { type: 'PackageRevisionsRequested', data: { items, round: 1 } },
        {
          type: 'EscalationRaised',
          data: { level: 1, reason: 'The authority has asked for revisions 1 times; 0 rounds are usual.', auto: true },
        },
      ));
});
