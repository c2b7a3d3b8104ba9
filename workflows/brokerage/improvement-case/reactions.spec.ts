import { describe, expect, test } from '@jest/globals';
import { recorded } from '@casewright/workflow/spec';
import type { Reaction, SourceEvent } from '@casewright/workflow';
import { delivered, delivering, given, system } from '../test/improvement-case.js';
import improvementCase from './index.js';

const reactionOn = (on: Reaction['on']): Reaction<unknown> =>
  improvementCase.reactions.find((each) => each.on === on) as Reaction<unknown>;

const source = (stream: string, type: string, data: object, recordedBy: object, at = '2011-12-01T10:00:00.000Z') =>
  ({ id: 'f0c1-2d', stream, type, data, case: recordedBy, at }) satisfies SourceEvent;

const OPEN = [
  ...['referred', 'brokerAssignment', 'needsAssessment', 'packageDesign'],
  ...['sourcing', 'delivery', 'progressReview', 'monitoring'],
];

describe.each([
  ['peerReview', 'CouncilResponseRecorded', 'peer-review', { councilId: 'beta' }],
  ['peerChallenge', 'ChallengeClosed', 'peer-challenge', { challengedCouncilId: 'beta' }],
])('when %s/%s', (category, type, evidenceSource, recordedBy) => {
  const reaction = reactionOn(`${category}/${type}`);
  const stream = `${category}-x1`;
  const sharing = (shareWithBrokerage: boolean) => source(stream, type, { shareWithBrokerage }, recordedBy);

  test('is shared with brokerage, it is evidence in the council’s open case (PR-R21)', () => {
    expect(reaction.targets(sharing(true))).toEqual([{ where: { councilId: 'beta' }, stages: OPEN }]);
    expect(reaction.command).toBe('RecordCaseEvidence');
    expect(reaction.input(sharing(true))).toEqual({
      ...{ evidenceId: 'f0c1-2d', source: evidenceSource, date: '2011-12-01', ref: stream },
    });
  });

  test('is not shared, it is nobody’s business (PR-R20)', () => {
    expect(reaction.targets(sharing(false))).toEqual([]);
  });

  test('was recorded late on a summer’s evening, it is dated as London had it', () => {
    const late = { ...sharing(true), at: '2012-06-30T23:30:00.000Z' };
    expect(reaction.input(late)).toMatchObject({ date: '2012-07-01' });
  });
});

describe('when an early adopter asks for brokerage at once', () => {
  const reaction = reactionOn('earlyAdopter/ImmediateBrokerageRequested');
  const asked = source('earlyAdopter-ea1', 'ImmediateBrokerageRequested', { councilId: 'beta', need: 'Help' }, {});

  test('a case of its own is opened, with an id made of the event’s', () => {
    expect(reaction.targets(asked)).toEqual([{ id: 'f0c12d' }]);
    expect(reaction.command).toBe('OpenCase');
  });

  test('as an early adopter’s, because of a performance risk, immediate, in the region the register says', () => {
    const council = { id: 'beta', regionId: 'NE' };
    given()
      .when('OpenCase', reaction.input(asked), system, { lookups: { council } })
      .then({
        type: 'ImprovementCaseOpened',
        data: {
          ...{ councilId: 'beta', regionId: 'NE', trigger: 'performance-risk', earlyAdopter: true },
          ...{ sourceStream: 'earlyAdopter-ea1', summary: 'Help', caseId: 'ic1', priority: 'immediate' },
        },
      });
  });

  test('or, of a council that is not registered, in the first region of the group', () => {
    expect(reaction.input({ ...asked, case: { regions: ['LON', 'SE'] } })).toMatchObject({ regionId: 'LON' });
    expect(reaction.input(asked)).toMatchObject({ regionId: 'unknown' });
  });
});

describe('when a call-off has delivered', () => {
  const reaction = reactionOn('callOff/CallOffDeliveryRecorded');
  const callOff = { forStream: 'improvementCase-ic1', days: 4, pricePence: 300_001 };
  const delivery = (days: number, cumulativeDays: number, more: object = {}) =>
    source(
      'callOff-co1',
      'CallOffDeliveryRecorded',
      { date: '2011-12-01', days, cumulativeDays },
      { ...callOff, ...more },
    );

  test('it is delivered on the line the call-off sources', () => {
    expect(reaction.targets(delivery(4, 4))).toEqual([{ id: 'ic1' }]);
    expect(reaction.command).toBe('RecordDelivery');
    given(...delivering())
      .when('RecordDelivery', reaction.input(delivery(4, 4, { pricePence: 300_000 })), system)
      .then(recorded(delivered('l1', 4, 300_000)));
  });

  test('its days cost their part of the price, which adds up to the whole', () => {
    const cost = (days: number, cumulativeDays: number) =>
      (reaction.input(delivery(days, cumulativeDays)) as { readonly costPence: number }).costPence;
    expect([cost(1, 1), cost(2.5, 3.5), cost(0.5, 4)]).toEqual([75_000, 187_501, 37_500]);
    expect(reaction.input(delivery(1, 1, { days: 0 }))).toMatchObject({ costPence: 0 });
  });

  test('a note goes with it', () => {
    const noted = delivery(4, 4);
    expect(reaction.input({ ...noted, data: { ...noted.data, note: 'Report sent' } })).toMatchObject({
      note: 'Report sent',
    });
  });

  test.each(['regionalSignup-NE_2011_12', 'policyOffer-p1'])('for %s, it concerns no case', (forStream) => {
    expect(reaction.targets(delivery(4, 4, { forStream }))).toEqual([]);
  });
});

describe('when a specialist has worked', () => {
  const reaction = reactionOn('specialistDeployment/DeploymentDaysRecorded');
  const worked = (forStream: string) =>
    source('specialistDeployment-d1', 'DeploymentDaysRecorded', { date: '2012-01-13', days: 6 }, { forStream });

  test('the days are delivered on the line the deployment sources, and cost nothing there', () => {
    expect(reaction.targets(worked('improvementCase-ic1'))).toEqual([{ id: 'ic1' }]);
    given(...delivering())
      .when('RecordDelivery', reaction.input(worked('improvementCase-ic1')), system)
      .then({
        type: 'SupportDelivered',
        data: {
          ...{ lineId: 'l2', date: '2012-01-13', days: 6, costPence: 0 },
          ...{ cumulativeDays: 6, cumulativePence: 0 },
        },
      });
  });

  test('for a peer review, it concerns no case', () => {
    expect(reaction.targets(worked('peerReview-pr1'))).toEqual([]);
  });
});
