// What cases claim is stored for ever, as events are: a claim's shape only grows.
import { ledger, type Holdings, type Verdict } from '@casewright/workflow';
import { poundsInWords } from './pounds-in-words.js';

/** What a contract can bear, which the contract itself claims, or what a call-off commits of it. */
export type CeilingClaim = { readonly ceilingPence: number } | { readonly committedPence: number };

/** CO-R03: what call-offs commit stays within the contract's ceiling, where one is set. */
export const staysWithin = (claims: Iterable<CeilingClaim>, committedPence: number): Verdict => {
  const ceiling = [...claims].find((claim) => 'ceilingPence' in claim)?.ceilingPence;
  return (
    ceiling === undefined ||
    committedPence <= ceiling ||
    `The call-offs on this contract would commit ${poundsInWords(committedPence)}, and its ceiling is ${poundsInWords(ceiling)}.`
  );
};

/** CO-R03, of what is held now. */
export const isWithinCeiling = ({ claims, total }: Holdings<CeilingClaim>): Verdict =>
  staysWithin(claims.values(), total);

/** The ceiling of each contract and what is committed of it. Key: the contract. */
export const contractCeiling = ledger<CeilingClaim>({
  name: 'contractCeiling',
  amount: (claim) => ('committedPence' in claim ? claim.committedPence : 0),
  admits: ({ others, total }) => staysWithin(others.values(), total),
});
