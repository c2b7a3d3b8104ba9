import { ledgerStream } from '../ledger.js';
import { claimsOf } from '../record.js';
import { repeated, type Law, type Subject } from './subject.js';

const claimed = ({ workflow, steps }: Subject) => steps.map(({ after }) => claimsOf(workflow, 'case1', after));

/** Their streams stand beside those of cases. */
const ledgersHaveNamesOfTheirOwn: Law = ({ workflow: { ledgers, category } }) => [
  ...repeated([category, ...ledgers.map(({ name }) => name)]).map((name) => `two kinds of stream are called ${name}`),
  ...ledgers
    .filter(({ name }) => !/^[a-z][A-Za-z0-9]*$/.test(name))
    .map(({ name }) => `the ledger ${name} must be camelCase`),
];

const claimsNameDeclaredLedgers: Law = (subject) => {
  const declared = new Set(subject.workflow.ledgers.map(({ name }) => name));
  return claimed(subject)
    .flat()
    .filter(({ ledger }) => !declared.has(ledger))
    .map(({ ledger }) => `a case claims of ${ledger}, which is not declared`);
};

const aKeyIsClaimedOnce: Law = (subject) =>
  claimed(subject)
    .flatMap((claims) => repeated(claims.map(ledgerStream)))
    .map((stream) => `a case claims ${stream} twice: add its claims up`);

/** What holds of ledgers and of what the histories' cases claim. */
export const claimLaws: readonly Law[] = [ledgersHaveNamesOfTheirOwn, claimsNameDeclaredLedgers, aKeyIsClaimedOnce];
