import { describe, expect, test } from '@jest/globals';
import type { Reaction, SourceEvent } from '@casewright/workflow';
import { admitted, given, system } from '../test/sector-specialist.js';
import sectorSpecialist from './index.js';

const reactionOn = (on: Reaction['on']): Reaction<unknown> =>
  sectorSpecialist.reactions.find((each) => each.on === on) as Reaction<unknown>;

const source = (stream: string, type: string, data: object, recorded: object): SourceEvent => ({
  ...{ id: 'e1', stream, type, data, case: recorded, at: '2012-02-10T09:00:00.000Z' },
});

describe('when attendance of a training event is recorded', () => {
  const reaction = reactionOn('trainingEvent/TrainingAttendanceRecorded');
  const recorded = (kind: string) => {
    const training = { kind, dates: ['2012-02-09', '2012-02-08'], venue: 'Warwick University', bookings: [] };
    const attendance = { attended: ['ann', 'bob'], noShow: ['cat'] };
    return source('trainingEvent-warwick', 'TrainingAttendanceRecorded', attendance, training);
  };

  test('each person who attended and is in the pool is concerned; applicants and those who left are not', () => {
    const stages = ['accepted', 'available', 'paused', 'deployed'];
    expect(reaction.targets(recorded('peer-review'))).toEqual([
      { where: { ownerId: 'ann' }, stages },
      { where: { ownerId: 'bob' }, stages },
    ]);
  });

  test('the training is completed on its last day, and recorded in the specialist’s case', () => {
    const training = { eventId: 'warwick', kind: 'peer-review', completedOn: '2012-02-09' };
    given(...admitted)
      .when('RecordTraining', reaction.input(recorded('peer-review')), system)
      .then({ type: 'SpecialistTrained', data: training });
  });

  test.each([
    ['specialist', 'support'],
    ['peer-challenge', 'peer-challenge'],
    ['data', 'data'],
  ])('training of the kind %s counts as %s', (kind, counts) => {
    expect(reaction.input(recorded(kind))).toMatchObject({ kind: counts });
  });
});

describe('when a deployment starts or ends', () => {
  const STARTED = { specialistId: 's1', startedOn: '2012-01-09', hostOrgId: 'york' };

  test.each([
    ['DeploymentStarted', 'MarkDeployed'],
    ['DeploymentCompleted', 'MarkReturned'],
    ['DeploymentCancelled', 'MarkReturned'],
  ])('%s leads to %s of its specialist', (type, command) => {
    const reaction = reactionOn(`specialistDeployment/${type}`);
    const event = source('specialistDeployment-d1', type, {}, STARTED);
    expect(reaction.command).toBe(command);
    expect(reaction.targets(event)).toEqual([{ id: 's1' }]);
    expect(reaction.input(event)).toEqual({ deploymentId: 'd1' });
  });

  test.each([
    ['nobody is matched', {}],
    ['it has not started', { specialistId: 's1' }],
  ])('it concerns no specialist when it is cancelled while %s', (_, recorded) => {
    const event = source('specialistDeployment-d1', 'DeploymentCancelled', { reason: 'No need' }, recorded);
    expect(reactionOn('specialistDeployment/DeploymentCancelled').targets(event)).toEqual([]);
  });
});
