import type { FieldWords } from '@casewright/workflow';
import { fieldLabel } from './spoken.js';

/** What a workflow calls its fields, by name. */
export type WordsOfFields = Readonly<Record<string, FieldWords>>;

/** What pages say of a field: as the workflow's content has it, else what its name says. */
export const wordsOfField = (name: string, words: WordsOfFields = {}): Exclude<FieldWords, string> => {
  const given = Object.hasOwn(words, name) ? words[name] : undefined;
  return typeof given === 'object' ? given : { label: given ?? plainly(name) };
};

/** With references in full. */
const plainly = (name: string): string =>
  fieldLabel(name)
    .replace(/\bref$/, 'reference')
    .replace(/^NI code/, 'National indicator');
