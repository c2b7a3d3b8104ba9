import { pounds } from '../page/pounds.js';
import { labelled } from './control.js';
import type { About, Field } from './field.js';
import { penceIn } from './pence-in.js';
import type { Shape } from './shape.js';
import { inSentence, singleField } from './single-field.js';

/** An amount of money: typed in pounds, sent in pence. */
export const moneyField = (about: About, { minimum = 0 }: Shape): Field =>
  singleField(about, {
    missing: `Enter ${inSentence(about.label)}`,
    read: (answer) => {
      const data = penceIn(answer);
      if (data === undefined) return { unclear: `${about.label} must be an amount in pounds, like 250 or 1,250.50` };
      if (data < minimum) return { unclear: `${about.label} must be ${pounds(minimum)} or more` };
      return { data };
    },
    say: (answer) => {
      const pence = penceIn(answer);
      return pence === undefined ? answer : pounds(pence);
    },
    show: (shown) => ({
      component: 'input',
      params: {
        ...{ ...labelled(shown), value: shown.value, prefix: { text: '£' }, classes: 'govuk-input--width-10' },
        ...{ inputmode: 'decimal', spellcheck: false },
      },
    }),
  });
