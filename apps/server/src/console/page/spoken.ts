import { labelOf } from './words.js';

/** `LoanLapsed`, `pickedUp` and `in-force` as people say them: Loan lapsed. Picked up. In force. */
export const spoken = (name: string, abbreviation?: string): string => {
  const words = name.replace(/([A-Z])([A-Z][a-z])/g, '$1 $2').split(/[-_\s]+|(?<=[a-z\d])(?=[A-Z])/);
  const said = words
    .filter((word) => word !== '')
    .map((word) => (word.toUpperCase() === abbreviation ? abbreviation : sayWord(word)));
  return labelOf(said.join(' '));
};

/** A field of what a case holds as people say it: `councilId` is the Council, `costPence` the Cost, `dcsId` the DCS. */
export const fieldLabel = (field: string): string =>
  OWN_LABELS[field] ?? spoken(field.replace(WHAT_KIND, '$1').replace(/([^aeiou])ys$/, '$1ies'));

/** Endings that say how a value is written, not what it is. */
const WHAT_KIND = /(?:Id|Pence|Stream)(s?)$/;

const OWN_LABELS: Readonly<Record<string, string>> = {
  id: 'Reference',
  ref: 'Reference',
  pence: 'Amount',
  personId: 'Person',
  personIds: 'People',
  by: 'By',
};

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...['apa', 'c4eo', 'cib', 'csa', 'csp', 'dcs', 'dcsf', 'dfe', 'go', 'laa', 'nhs', 'ni', 'pbr', 'riep', 'tda'],
]);

const sayWord = (word: string): string => {
  const small = word.toLowerCase();
  if (ABBREVIATIONS.has(small)) return small.toUpperCase();
  return /^[A-Z\d]{2,}$/.test(word) ? word : small;
};
