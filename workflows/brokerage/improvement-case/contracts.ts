import { casesWhere, following, readCase, type Lookup, type LookupRequest, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';

const contract = z.object({
  providerId: z.string().optional().catch(undefined),
  startsOn: z.iso.date().optional().catch(undefined),
  startedOn: z.iso.date().optional().catch(undefined),
  endsOn: z.iso.date().optional().catch(undefined),
});

/** A service contract, as its own case says. */
export type Contract = OtherCase<z.output<typeof contract>>;

const IN_FORCE: readonly string[] = ['awarded', 'live', 'interim'];

const isInForce = ({ stage }: { readonly stage: string }): boolean => IN_FORCE.includes(stage);

/** The contract in a case's answer. */
export const contractIn = (answer: unknown): Contract | undefined => readCase(answer, contract);

export const contractRequest = (contractId: string): LookupRequest => ({
  ...{ from: 'stream', stream: `serviceContract-${contractId}` },
});

/** Every contract that is in force, or will be when it starts. */
export const contractsInForce = (): Lookup<readonly Contract[]> =>
  following(
    casesWhere('service-contract', {}),
    (found) => found.filter(isInForce).map(({ stream }) => ({ from: 'stream', stream })),
    (_, answers) => answers.flatMap((answer) => contractIn(answer) ?? []),
  );

/** Whether a contract lets support be delivered from one day to another. An interim arrangement has no first day. */
export const covers = (known: Contract, from: string, to: string): boolean => {
  const { startsOn, startedOn = startsOn, endsOn } = known.data;
  return isInForce(known) && (startedOn ?? from) <= from && endsOn !== undefined && to <= endsOn;
};
