import { labelled } from './control.js';
import type { About, Field } from './field.js';
import type { Shape } from './shape.js';
import { inSentence, singleField, type Reading } from './single-field.js';

/** A number within the bounds of its shape. */
export const numberField = (about: About, shape: Shape): Field =>
  singleField(about, {
    missing: `Enter ${inSentence(about.label)}`,
    read: (answer) => numberIn(answer, about.label, shape),
    show: (shown) => ({
      component: 'input',
      params: {
        ...{ ...labelled(shown), value: shown.value, classes: 'govuk-input--width-5', spellcheck: false },
        inputmode: shape.type === 'integer' ? 'numeric' : 'decimal',
      },
    }),
  });

const numberIn = (answer: string, label: string, { type, minimum, maximum, exclusiveMinimum }: Shape): Reading => {
  const digits = answer.replaceAll(',', '');
  if (!/^-?(?:\d{1,16}(?:\.\d{0,9})?|\.\d{1,9})$/.test(digits)) return { unclear: `${label} must be a number` };

  const data = Number(digits);
  if (type === 'integer' && !Number.isSafeInteger(data)) return { unclear: `${label} must be a whole number` };
  if (minimum !== undefined && data < minimum) return { unclear: `${label} must be ${minimum} or more` };
  if (exclusiveMinimum !== undefined && data <= exclusiveMinimum)
    return { unclear: `${label} must be more than ${exclusiveMinimum}` };
  if (maximum !== undefined && data > maximum) return { unclear: `${label} must be ${maximum} or less` };
  return { data };
};
