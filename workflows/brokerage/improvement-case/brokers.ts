import {
  casesWhere,
  following,
  personInDirectory,
  readCase,
  type Lookup,
  type OtherCase,
  type Person,
} from '@casewright/workflow';
import { z } from 'zod';

const engagement = z.object({ availableFrom: z.iso.date().optional().catch(undefined) });

/** A broker's engagement, as its own case says. */
export type Engagement = OtherCase<z.output<typeof engagement>>;

/** What is known of somebody who is to be a case's broker. */
export type KnownBroker = {
  /** Where they have a place as a broker. */
  readonly engagements: readonly Engagement[];
  readonly person: Person | undefined;
};

const PLACED: readonly string[] = ['appointed', 'active'];

const engagementsOf = (brokerId: string): Lookup<readonly Engagement[]> =>
  following(
    casesWhere('broker-engagement', { ownerId: brokerId }),
    (found) => found.filter(({ stage }) => PLACED.includes(stage)).map(({ stream }) => ({ from: 'stream', stream })),
    (_, answers) => answers.flatMap((answer) => readCase(answer, engagement) ?? []),
  );

/** What has to be looked up of a broker. */
export const brokerKnownAs = (brokerId: string) => ({
  engagements: engagementsOf(brokerId),
  person: personInDirectory(brokerId),
});
