import { casesWhere, heldIn, type Holdings, type Lookup } from '@casewright/workflow';
import type { Engagement } from './engagement.js';

/** The ledger on which improvement cases claim their broker (IC-R07). Key: the person. */
const brokerLoad = { name: 'brokerLoad', amount: (load: number) => load };

/** The broker's open cases: each claims 1, in monitoring 0.5. */
export const openCasesOf = ({ personId }: Engagement): Lookup<Holdings<number>> => heldIn(brokerLoad, personId);

/** Stages of somebody who has a place as a broker. */
const PLACED: ReadonlySet<string> = new Set(['appointed', 'active']);

/** The engagements in which a person has a place as a broker, by stream. */
export const placesOf = ({ personId }: Engagement): Lookup<readonly string[]> => {
  const engagements = casesWhere('broker-engagement', { ownerId: personId });
  return {
    request: engagements.request,
    read: (answer) =>
      engagements
        .read(answer, [])
        .filter(({ stage }) => PLACED.has(stage))
        .map(({ stream }) => stream),
  };
};
