import type { WordsOfFields } from '../page/field-words.js';
import { aboutField } from './about-field.js';
import { choiceField, confirmationField, directoryField, optionsOf, yesNoField } from './choice-field.js';
import type { Choice } from './control.js';
import { dateField, monthField } from './date-field.js';
import type { About, Field } from './field.js';
import { groupField } from './group-field.js';
import { instantField } from './instant-field.js';
import { listField } from './list-field.js';
import { moneyField } from './money-field.js';
import { numberField } from './number-field.js';
import { pairsField } from './pairs-field.js';
import type { Shape } from './shape.js';
import { idField, jsonField, longTextField, textField } from './text-field.js';

/** What forms are made with, besides the shape of what is asked. */
export type Surroundings = {
  readonly words: WordsOfFields;
  /** What the directory has for a field of this name, if the answer is in the directory. */
  readonly directoryFor: (name: string) => readonly Choice[] | undefined;
  /** Ids that an answer to a field of this name may mean. */
  readonly knownFor: (name: string) => readonly Choice[];
};

/** The fields of an object's members, in its order. */
export const membersOf = ({ properties = {}, required = [] }: Shape, around: Surroundings): readonly Field[] =>
  Object.entries(properties)
    .filter(([name]) => !(name === 'name' && 'personId' in properties))
    .map(([name, shape]) => fieldOf(shape, aboutField(name, shape, !required.includes(name), around.words), around));

const ANYTHING: Shape = {};

const fieldOf = (shape: Shape, about: About, around: Surroundings): Field => {
  if (shape.const === true) return confirmationField(about);
  if (shape.enum !== undefined) return choiceField(about, optionsOf(about, shape.enum));
  if (shape.const !== undefined) return choiceField(about, optionsOf(about, [shape.const]));

  switch (shape.type) {
    case 'boolean':
      return yesNoField(about);
    case 'integer':
    case 'number':
      return countedField(shape, about);
    case 'string':
      return writtenField(shape, about, around);
    case 'array':
      return listField(about, {
        least: shape.minItems ?? 0,
        itemCalled: (label) => fieldOf(shape.items ?? ANYTHING, itemOf(about, label), around),
      });
    case 'object':
      return membersIn(shape, about, around);
    default:
      return jsonField(about);
  }
};

const itemOf = ({ name, choices }: About, label: string): About => ({ name, choices, label, optional: false });

const membersIn = (shape: Shape, about: About, around: Surroundings): Field => {
  if (typeof shape.additionalProperties !== 'object') return groupField(about, membersOf(shape, around));

  const value = shape.additionalProperties;
  return pairsField(about, (name, label) => fieldOf(value, { name, label, optional: false, choices: {} }, around));
};

/** Scales of a few whole numbers are chosen from. */
const MOST_STEPS = 7;

const countedField = (shape: Shape, about: About): Field => {
  if (shape.format === 'pence' || /(?:^p|P)ence$/.test(about.name)) return moneyField(about, shape);

  const { type, minimum = -Infinity, maximum = Infinity } = shape;
  if (type === 'number' || maximum - minimum >= MOST_STEPS) return numberField(about, shape);
  const steps = Array.from({ length: maximum - minimum + 1 }, (_, step) => minimum + step);
  return choiceField(about, optionsOf(about, steps));
};

/** Fields whose names end in one of these words are answered with sentences. */
const SENTENCES =
  /(?:answer|comments?|description|detail|findings|note|purpose|question|rationale|reason|resolution|summary|text)$/i;

const writtenField = ({ format }: Shape, about: About, around: Surroundings): Field => {
  if (format === 'date') return dateField(about);
  if (format === 'date-time') return instantField(about);
  if (format === 'month') return monthField(about);

  const choices = around.directoryFor(about.name);
  if (choices !== undefined) return directoryField(about, choices);
  if (/(?:^i|I)ds?$/.test(about.name)) return idField(about, around.knownFor(about.name));
  return SENTENCES.test(about.name) ? longTextField(about) : textField(about);
};
