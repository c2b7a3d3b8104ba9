import { casesWhere, following, type Lookup, type Person } from '@casewright/workflow';
import { z } from 'zod';

const PREPARING = 'peer-review';

const training = z.object({ kind: z.literal(PREPARING), completedOn: z.iso.date() });
const specialist = z.object({ data: z.object({ trainings: z.array(z.unknown()) }) });

/** The days of a person's peer-review trainings in the pool of sector specialists; whatever else is read there, none. */
export const trainingsInThePool = (personId: string): Lookup<readonly string[]> =>
  following(
    casesWhere('sector-specialist', { ownerId: personId }),
    (specialists) => specialists.map(({ stream }) => ({ from: 'stream' as const, stream })),
    (_, answers) => answers.flatMap(trainingDays),
  );

const trainingDays = (answer: unknown): readonly string[] =>
  (specialist.safeParse(answer).data?.data.trainings ?? []).flatMap(
    (recorded) => training.safeParse(recorded).data?.completedOn ?? [],
  );

/** What is known of a person's trainings: in the directory, and in the pool. */
export type Trained = { readonly person: Person | undefined; readonly trainings: readonly string[] };

/** The day of the latest peer-review training; undefined of somebody untrained or unknown. */
export const latestTraining = ({ person, trainings }: Trained): string | undefined => {
  const imported = (person?.trainings ?? []).filter(({ kind }) => kind === PREPARING);
  return [...imported.map(({ completedOn }) => completedOn), ...trainings].sort().at(-1);
};
