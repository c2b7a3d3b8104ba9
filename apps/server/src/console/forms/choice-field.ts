import { spoken } from '../page/spoken.js';
import { framed, labelled, type Choice, type Control } from './control.js';
import type { About, Field } from './field.js';
import { inSentence, singleField, type ShownField } from './single-field.js';

/** More than these are chosen from a list that opens. */
const AS_RADIOS = 7;

/** One of several answers, each with what it means to the command. */
export type Option = Choice & { readonly data: unknown };

/** One of several answers. */
export const choiceField = (about: About, options: readonly Option[]): Field =>
  choiceOf(about, options, `Select ${inSentence(about.label)}`);

const choiceOf = (about: About, options: readonly Option[], missing: string): Field =>
  singleField(about, {
    missing,
    read: (answer) => {
      const chosen = options.find(({ value }) => value === answer);
      return chosen === undefined ? { unclear: missing } : { data: chosen.data };
    },
    say: (answer) => options.find(({ value }) => value === answer)?.text ?? answer,
    show: (shown) => (options.length > AS_RADIOS ? select(shown, options) : radios(shown, options, about)),
  });

/** An id out of a directory; an answer that is not there is kept. */
export const directoryField = (about: About, choices: readonly Choice[]): Field =>
  singleField(about, {
    missing: `Select ${inSentence(about.label)}`,
    read: (data) => ({ data }),
    say: (answer) => choices.find(({ value }) => value === answer)?.text ?? answer,
    show: (shown) => select(shown, withAnswer(choices, shown.value)),
  });

/** The options for values of an enumeration, in words. */
export const optionsOf = ({ choices }: About, values: readonly unknown[]): readonly Option[] =>
  values.map((data) => ({ value: String(data), text: choices[String(data)] ?? spoken(String(data)), data }));

/** Yes or no. */
export const yesNoField = (about: About): Field =>
  choiceOf(
    about,
    [
      { value: 'yes', text: about.choices['true'] ?? 'Yes', data: true },
      { value: 'no', text: about.choices['false'] ?? 'No', data: false },
    ],
    `Say yes or no: ${inSentence(about.label)}`,
  );

/** What has to be confirmed. */
export const confirmationField = (about: About): Field =>
  singleField(about, {
    missing: `Confirm: ${about.label}`,
    read: () => ({ data: true }),
    say: () => 'Confirmed',
    show: (shown) => ({
      component: 'checkboxes',
      params: {
        ...{ ...framed(shown), items: [{ value: 'yes', text: 'I confirm this', checked: shown.value !== '' }] },
      },
    }),
  });

const radios = (shown: ShownField, options: readonly Choice[], { optional }: About): Control => ({
  component: 'radios',
  params: {
    ...framed(shown),
    classes: 'govuk-radios--small',
    items: [...options, ...(optional ? [{ value: '', text: 'Not said' }] : [])].map(({ value, text }) => ({
      ...{ value, text, checked: value === shown.value },
    })),
  },
});

const select = (shown: ShownField, choices: readonly Choice[]): Control => ({
  component: 'select',
  params: {
    ...labelled(shown),
    items: [{ value: '', text: 'Choose one' }, ...choices].map(({ value, text }) => ({
      ...{ value, text, selected: value === shown.value },
    })),
  },
});

const withAnswer = (choices: readonly Choice[], answer: string): readonly Choice[] =>
  answer === '' || choices.some(({ value }) => value === answer)
    ? choices
    : [...choices, { value: answer, text: answer }];
