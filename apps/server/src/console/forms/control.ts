/** What is wrong at a path of the data, in words. */
export type ErrorsAt = (path: string) => string | undefined;

/** How a field is shown: a component of the design system with what its macro wants, or others in a frame. */
export type Control =
  | {
      readonly component: 'input' | 'textarea' | 'radios' | 'select' | 'checkboxes' | 'date';
      readonly params: object;
      readonly suggestions?: { readonly id: string; readonly choices: readonly Choice[] };
    }
  | ({ readonly component: 'group'; readonly controls: readonly Control[] } & Frame)
  | ({ readonly component: 'list'; readonly items: readonly Item[]; readonly add: Button } & Frame);

/** One of several answers: what is sent, and what is read. */
export type Choice = { readonly value: string; readonly text: string };

type Frame = {
  readonly id: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly describedBy?: string;
};

/** One item of a list; its marker is sent even where nothing below it is answered. */
type Item = { readonly id: string; readonly marker?: string; readonly control: Control; readonly remove?: Button };

/** A button that changes the form, and the part of the page to go on at. */
type Button = { readonly value: string; readonly text: string; readonly target: string };

type Shown = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly id: string;
  readonly name: string;
};

/** What the macros of single inputs have in common. */
export const labelled = ({ label, hint, error, id, name }: Shown) => ({
  ...{ id, name, label: { text: label, classes: 'govuk-label--s' } },
  ...hinted({ hint, error }),
});

/** What the macros of several inputs in a fieldset have in common. */
export const framed = ({ label, hint, error, id, name }: Shown) => ({
  ...{ id, idPrefix: id, name },
  fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
  ...hinted({ hint, error }),
});

const hinted = ({ hint, error }: Pick<Shown, 'hint' | 'error'>) => ({
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  ...(error === undefined ? {} : { errorMessage: { text: error } }),
});

/** What a frame of our own has around its fields. */
export const inFrame = ({ label, hint, error, id }: Omit<Shown, 'name'>): Frame => {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter((each) => each !== undefined).join(' ');
  return { id, legend: label, hint, error, ...(describedBy === '' ? {} : { describedBy }) };
};
