import { describe, test } from '@jest/globals';
import { recorded, type Past } from '@casewright/workflow/spec';
import {
  broker,
  CALL_OFF_LINE,
  changesRequested,
  completed,
  CONTRACTS,
  councilReview,
  dcs,
  delivered,
  delivering,
  drafted,
  drafting,
  evidence,
  fundingApproval,
  funded,
  gathering,
  given,
  lineAdded,
  decided,
  need,
  noticeChanged,
  reviewOpened,
  needsAgreed,
  on,
  packageAgreed,
  packageReopened,
  raised,
  reworked,
  sourcing,
  sourcingFailed,
  SPECIALIST_LINE,
  changeRequested,
  submitted,
  withLines,
} from '../../test/improvement-case.js';

const broken = { refused: 'GUARD_FAILED', ruleId: 'IC-R08' } as const;

describe('IC-R08 a line', () => {
  const add = (more: object) =>
    given(...drafting(), lineAdded()).when('AddSupportLine', { ...SPECIALIST_LINE, ...more }, broker, CONTRACTS);

  test('serves an agreed need', () => {
    add({}).then(recorded(lineAdded({}, SPECIALIST_LINE)));
    add({ needId: 'n2' }).thenRefused({ ...broken, message: 'The council has agreed no need n2.' });
  });

  test('has an id of its own', () => add({ lineId: 'l1' }).thenRefused(broken));

  test('is worth something', () => {
    add({ days: 0, costPence: 0 }).thenRefused(broken);
    add({ days: 0.5, costPence: 0 }).thenStage('packageDesign.drafting');
    add({ days: 0, costPence: 1 }).thenStage('packageDesign.drafting');
    add({ days: 0.3 }).thenRefused({ refused: 'VALIDATION' });
  });

  test('is due in the future', () => {
    add({ dueBy: '2011-11-14' }).thenRefused({ ...broken, message: '14 November 2011 is not in the future.' });
    add({ dueBy: '2011-11-15' }).thenStage('packageDesign.drafting');
  });

  test('stays so when it changes', () => {
    const change = (more: object) => given(...withLines()).when('ChangeSupportLine', { lineId: 'l2', ...more }, broker);
    change({ description: 'Coaching' }).then({
      ...{ type: 'SupportLineChanged', data: { lineId: 'l2', description: 'Coaching' } },
    });
    change({ days: 0 }).thenRefused(broken);
    change({ days: 0, costPence: 100 }).thenStage('packageDesign.drafting');
    change({ dueBy: '2011-11-14' }).thenRefused(broken);
  });
});

describe('IC-R08 a package', () => {
  const submit = (...history: readonly Past[]) => given(...history).when('SubmitPackage', {}, broker);
  const twoNeeds = (external: boolean) => [
    ...[...gathering(), evidence('e1', '2011-10-21')],
    ...[drafted(1, need('n1'), need('n2', { externalSupportRequired: external })), needsAgreed(), lineAdded()],
  ];

  test('adds its lines up', () => submit(...withLines()).then(recorded(submitted())));

  test('has a line for each need that requires support from outside', () => {
    submit(...twoNeeds(true)).thenRefused({
      ...{ ...broken, message: 'The need n2 requires support from outside, and no line serves it.' },
    });
    submit(...twoNeeds(false)).thenStage('packageDesign.councilReview');
  });

  test('is not served by a line that could not be sourced, until that is planned anew', () => {
    const failed = [...sourcing(), sourcingFailed('l1'), sourcingFailed('l2'), reworked];
    submit(...failed).thenRefused(broken);
    submit(...failed, { type: 'SupportLineChanged', data: { lineId: 'l1', days: 3 } }).thenStage(
      'packageDesign.councilReview',
    );
  });

  test('has no line to come that serves no need of the present statement', () => {
    const imposedAgain = [
      ...[...delivering(), evidence('e2', '2012-02-01'), reviewOpened(), noticeChanged('in-force', { ref: 'IN-8' })],
      ...[noticeChanged('lifted'), decided('step-down'), noticeChanged('in-force', { ref: 'IN-9' })],
      ...[drafted(2, need('n2', { externalSupportRequired: false })), needsAgreed(2)],
    ];
    submit(...imposedAgain).thenRefused({
      ...{ ...broken, message: 'The line l1 serves no need that the council has agreed.' },
    });
    given(...imposedAgain).thenStage('packageDesign.drafting');
  });

  test('has no planned line whose day has come', () =>
    on('2012-02-29')
      .given(...withLines())
      .when('SubmitPackage', {}, broker)
      .thenRefused({ ...broken, message: 'The line l1 was due by 29 February 2012. Give it a day in the future.' }));

  test('leaves what is completed and what is sourced out of that', () => {
    const late = [...delivering(), completed('l1'), changeRequested({ lineIds: ['l2'] }), packageReopened];
    on('2012-05-02')
      .given(...late)
      .when('SubmitPackage', {}, broker)
      .thenStage('packageDesign.councilReview');
  });
});

describe('IC-R26 a line', () => {
  const remove = (...history: readonly Past[]) =>
    given(...history).when('RemoveSupportLine', { lineId: 'l1', reason: 'Not wanted' }, broker);

  test('is removed while nothing is delivered on it', () => {
    remove(...withLines()).then({
      ...{ type: 'SupportLineRemoved', data: { lineId: 'l1', reason: 'Not wanted', leavingId: 'serco' } },
    });
    remove(...withLines(), lineAdded({ lineId: 'l3' })).then({
      ...{ type: 'SupportLineRemoved', data: { lineId: 'l1', reason: 'Not wanted' } },
    });
  });

  test('with delivery is only cancelled', () =>
    remove(...delivering(), delivered('l1', 1, 0), changeRequested({}), packageReopened).thenRefused({
      ...{ refused: 'GUARD_FAILED', ruleId: 'IC-R26' },
      message: 'Support has been delivered on the line l1. Ask for a change that cancels it.',
    }));
});

describe('IC-R27 the council may ask for changes of the package as often as it likes', () => {
  const ask = (...history: readonly Past[]) =>
    given(...history).when('RequestPackageChanges', { changes: ['Sooner'] }, dcs);
  const asked = (rounds: number) =>
    Array.from({ length: rounds }, (_, round) => [changesRequested(round + 1), submitted(round + 2)]).flat();
  const reason = (rounds: number) => `The council has asked ${rounds} times for changes of the package.`;

  test('the rounds are counted', () => {
    ask(...councilReview()).then(recorded(changesRequested(1)));
    ask(...councilReview(), ...asked(1)).then(recorded(changesRequested(2)));
  });

  test('after the third the director hears of it', () => {
    ask(...councilReview(), ...asked(2)).then(recorded(changesRequested(3)), {
      type: 'EscalationRaised',
      data: { level: 2, reason: reason(3), auto: true },
    });
    ask(...councilReview(), ...asked(2), raised(1)).then(recorded(changesRequested(3)), {
      type: 'EscalationSteppedUp',
      data: { level: 2, reason: reason(3) },
    });
    ask(...councilReview(), ...asked(3), raised(2)).then(recorded(changesRequested(4)));
  });

  test('they are counted anew once the package has been agreed', () =>
    given(...councilReview(), ...asked(2), packageAgreed(), funded(), reworked).thenCase({
      package: {
        ...{ version: 3, status: 'drafting', totalDays: 10, totalPence: 300_000, rounds: 0, submittedById: 'bo' },
        lines: [lineOf(CALL_OFF_LINE), lineOf(SPECIALIST_LINE)],
      },
    }));
});

const lineOf = ({ days, costPence, ...line }: { readonly days: number; readonly costPence: number }) => ({
  ...line,
  ...{ plannedDays: days, plannedPence: costPence, status: 'planned', deliveredDays: 0, deliveredPence: 0 },
  overdue: false,
});

test('a refused package is a draft again, and what the council had agreed is kept', () => {
  const refused = { type: 'PackageFundingRefused', data: { reason: 'Too much' } };
  given(...fundingApproval(), refused).thenStage('packageDesign.drafting');
  given(...fundingApproval(), refused).thenCase({ archivedNeeds: [] });
});
