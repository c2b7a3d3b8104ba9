import {
  caseInStream,
  following,
  readCase,
  type Lookup,
  type LookupRequest,
  type OtherCase,
  type Verdict,
} from '@casewright/workflow';
import { dateInWords } from '@casewright/workflow/in-words';
import { z } from 'zod';

const contract = z.object({
  frameworkId: z.string().optional(),
  startsOn: z.iso.date().optional(),
  startedOn: z.iso.date().optional(),
  endsOn: z.iso.date(),
  providerId: z.string().optional(),
});

/** The contract of a call-off, as its own case says, and whether the framework it is under is over. */
export type KnownContract = OtherCase<z.output<typeof contract>> & { readonly frameworkIsOver: boolean };

export type Delivery = { readonly deliverFrom: string; readonly deliverTo: string };

/** `serviceContract-sc1`: the stream of a contract. */
export const contractStream = (contractId: string): string => `serviceContract-${contractId}`;

/** The case of a contract, with a look at its framework; undefined when there is none. */
export const contractNamed = (contractId: string): Lookup<KnownContract | undefined> =>
  following(caseInStream(contractStream(contractId), contract), frameworkOf, (known, [framework]) =>
    known === undefined ? undefined : { ...known, frameworkIsOver: readCase(framework, z.object({}))?.final ?? false },
  );

const frameworkOf = (known: OtherCase<z.output<typeof contract>> | undefined): readonly LookupRequest[] =>
  known?.data.frameworkId === undefined ? [] : [{ from: 'stream', stream: `framework-${known.data.frameworkId}` }];

/** Who provides the support; every contract in force has somebody who does. */
export const providerOf = (known: KnownContract | undefined): string => known?.data.providerId as string;

const IN_FORCE: readonly string[] = ['awarded', 'live', 'interim'];

/** CO-R01: whether support delivered on these days can be drawn down from a contract, or why not. */
export const covers = (known: KnownContract | undefined, { deliverFrom, deliverTo }: Delivery): Verdict => {
  if (deliverTo < deliverFrom) return 'The delivery ends before it begins.';
  if (known === undefined) return 'There is no such contract. Support is drawn down from a contract that is in force.';
  if (!IN_FORCE.includes(known.stage))
    return 'This contract is not in force. Support is drawn down from one that is awarded, live or interim.';
  if (known.frameworkIsOver) return 'The framework of this contract is over, and nothing more is drawn down under it.';

  const { startsOn, startedOn = startsOn, endsOn } = known.data;
  if (startedOn !== undefined && deliverFrom < startedOn)
    return `The contract starts on ${dateInWords(startedOn)}, and the delivery before.`;
  return deliverTo <= endsOn || `The contract ends on ${dateInWords(endsOn)}, and the delivery later.`;
};
