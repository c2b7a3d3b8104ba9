import { wordsOfField, type WordsOfFields } from '../page/field-words.js';
import type { About } from './field.js';
import type { Shape } from './shape.js';

/** What a form says of a field, with an example of an answer where it has no other hint. */
export const aboutField = (name: string, shape: Shape, optional: boolean, words: WordsOfFields): About => {
  const { label, hint, choices = {} } = wordsOfField(name, words);
  const example = (shape.items ?? shape).examples?.[0];

  return {
    ...{ name, label, optional, choices },
    hint: hint ?? (example === undefined ? undefined : `For example, ${example}`),
  };
};
