import { idOfStream, reaction } from '@casewright/workflow';
import { z } from 'zod';
import { IN_THE_POOL } from './specialist.js';

/** Whoever attended training and is in the pool has it among their trainings; training for specialists is for support. */
const attended = reaction({
  name: 'recordTrainingOfThoseWhoAttended',
  on: 'trainingEvent/TrainingAttendanceRecorded',
  data: z.object({ attended: z.array(z.string()) }),
  case: z.object({ kind: z.string(), dates: z.array(z.iso.date()) }),
  targets: ({ data }) => data.attended.map((personId) => ({ where: { ownerId: personId }, stages: IN_THE_POOL })),
  command: 'RecordTraining',
  input: ({ stream, case: { kind, dates } }) => ({
    eventId: idOfStream(stream),
    kind: kind === 'specialist' ? 'support' : kind,
    completedOn: dates.toSorted().at(-1),
  }),
});

const deployment = z.object({ specialistId: z.string().optional(), startedOn: z.iso.date().optional() });

/** The specialist of a deployment, once it has started. */
const whoWasSent = ({ case: { specialistId, startedOn } }: { readonly case: z.output<typeof deployment> }) =>
  specialistId === undefined || startedOn === undefined ? [] : [{ id: specialistId }];

const started = reaction({
  name: 'deployWhenDeploymentStarts',
  on: 'specialistDeployment/DeploymentStarted',
  data: z.object({}),
  case: deployment,
  targets: whoWasSent,
  command: 'MarkDeployed',
  input: ({ stream }) => ({ deploymentId: idOfStream(stream) }),
});

const returnOn = (name: string, on: `specialistDeployment/${string}`) =>
  reaction({
    ...{ name, on, data: z.object({}), case: deployment, targets: whoWasSent },
    command: 'MarkReturned',
    input: ({ stream }) => ({ deploymentId: idOfStream(stream) }),
  });

/** What events in other cases lead to here (DOMAIN 2.12). */
export const reactions = [
  attended,
  started,
  returnOn('returnWhenDeploymentIsCompleted', 'specialistDeployment/DeploymentCompleted'),
  returnOn('returnWhenDeploymentIsCancelled', 'specialistDeployment/DeploymentCancelled'),
];
