import { caseInStream, following, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';
import { contractIn, contractRequest, type Contract } from './contracts.js';
import { caseStream, type ImprovementCase } from './improvement-case.js';
import type { Line } from './package.js';

const text = z.string().optional().catch(undefined);

const source = z.object({
  ...{ forStream: text, linkedCaseId: text, councilId: text, challengedCouncilId: text },
  ...{ contractId: text, providerId: text, deliverFrom: text, deliverTo: text, personId: text },
});

/** What sources a line, as its own case says, with the contract of a call-off. */
export type Source = OtherCase<z.output<typeof source>> & { readonly contract: Contract | undefined };

/** The case in a stream that is to source a line; undefined when there is none. */
export const sourceIn = (stream: string): Lookup<Source | undefined> =>
  following(
    caseInStream(stream, source),
    (found) => (found?.data.contractId === undefined ? [] : [contractRequest(found.data.contractId)]),
    (found, [answer]) => (found === undefined ? undefined : { ...found, contract: contractIn(answer) }),
  );

type StreamedKind = Exclude<Line['sourceKind'], 'free-offer'>;

/** The kind of stream a line of each kind is sourced by. A free offer has none. */
const CATEGORY: Readonly<Record<StreamedKind, string>> = {
  'framework-call-off': 'callOff',
  'sector-specialist': 'specialistDeployment',
  'peer-review': 'peerReview',
  'peer-challenge': 'peerChallenge',
};

/** Whether a stream is of the kind that such a line is sourced by. */
export const fits = (kind: StreamedKind, stream: string): boolean => stream.startsWith(`${CATEGORY[kind]}-`);

/** What a line of this kind is sourced by, in words. */
export const IN_WORDS: Readonly<Record<StreamedKind, string>> = {
  'framework-call-off': 'a call-off',
  'sector-specialist': 'a specialist deployment',
  'peer-review': 'a peer review',
  'peer-challenge': 'a peer challenge',
};

const GIVEN_UP: readonly string[] = ['rejected', 'declined', 'withdrawn', 'cancelled'];

/** Whether nothing will come of it. */
export const isGivenUp = ({ stage }: Source): boolean => GIVEN_UP.includes(stage);

/** Whether it is for this case: it says so, or it is a review or challenge of the same council. */
export const belongsTo = ({ data }: Source, id: string, { councilId }: ImprovementCase): boolean =>
  data.forStream === undefined
    ? data.linkedCaseId === id || (data.challengedCouncilId ?? data.councilId) === councilId
    : data.forStream === caseStream(id);
