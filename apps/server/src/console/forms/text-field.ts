import { labelled, type Choice } from './control.js';
import type { About, Field } from './field.js';
import { inSentence, singleField, type ShownField, type Single } from './single-field.js';

const asText = ({ label }: About): Pick<Single, 'missing' | 'read'> => ({
  missing: `Enter ${inSentence(label)}`,
  read: (data) => ({ data }),
});

/** A line of text. */
export const textField = (about: About): Field =>
  singleField(about, {
    ...asText(about),
    show: (shown) => ({ component: 'input', params: { ...labelled(shown), value: shown.value } }),
  });

/** Text of several lines. */
export const longTextField = (about: About): Field =>
  singleField(about, {
    ...asText(about),
    show: (shown) => ({ component: 'textarea', params: { ...labelled(shown), value: shown.value, rows: 4 } }),
  });

/** An id, with those that are known; any other may be entered. */
export const idField = (about: About, known: readonly Choice[]): Field =>
  singleField(
    { ...about, hint: about.hint ?? 'Enter the id' },
    {
      ...asText(about),
      say: (answer) => known.filter(({ value, text }) => value === answer && text !== answer).map(called)[0] ?? answer,
      show: (shown) => ({
        component: 'input',
        params: {
          ...labelled(shown),
          value: shown.value,
          classes: 'govuk-input--width-20',
          ...plain,
          ...listOf(shown, known),
        },
        ...(known.length === 0 ? {} : { suggestions: { id: `${shown.id}-known`, choices: known } }),
      }),
    },
  );

const called = ({ value, text }: Choice): string => `${text} (${value})`;

const plain = { spellcheck: false, autocapitalize: 'none' };

const listOf = ({ id }: ShownField, known: readonly Choice[]) =>
  known.length === 0 ? {} : { attributes: { list: `${id}-known` }, autocomplete: 'off' };

/** Whatever no other field fits: a value as JSON. */
export const jsonField = (about: About): Field =>
  singleField(
    { ...about, hint: about.hint ?? 'Enter it as JSON' },
    {
      missing: `Enter ${inSentence(about.label)}`,
      read: (answer) => {
        try {
          return { data: JSON.parse(answer) as unknown };
        } catch {
          return { unclear: `${about.label} must be JSON` };
        }
      },
      show: (shown) => ({ component: 'textarea', params: { ...labelled(shown), value: shown.value, ...plain } }),
    },
  );
