import type { Control } from './control.js';
import { asked, idOf, type About, type Field } from './field.js';

/** What an answer means, or why it means nothing. */
export type Reading = { readonly data: unknown } | { readonly unclear: string };

/** What is particular to a field that is answered with one value. */
export type Single = {
  /** What to do with it when nobody has. */
  readonly missing: string;
  readonly read: (answer: string) => Reading;
  readonly say?: (answer: string) => string;
  readonly show: (shown: ShownField) => Control;
};

export type ShownField = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: string;
};

/** A field that is answered with one value. */
export const singleField = (about: About, { missing, read, say, show }: Single): Field => ({
  ...about,
  fill: ({ value }, path) => {
    const id = idOf(path);
    const reading = value === '' ? unanswered(about, missing) : read(value);

    return {
      blank: value === '',
      data: 'data' in reading ? reading.data : undefined,
      issues: 'unclear' in reading ? [{ field: path, message: reading.unclear }] : [],
      words: value === '' ? '' : (say?.(value) ?? value),
      entries: value === '' ? [] : [{ name: path, value }],
      places: [{ path, target: id }],
      control: (errors) =>
        show({ ...{ id, name: path, value, label: asked(about), hint: about.hint, error: errors(path) } }),
    };
  },
});

const unanswered = ({ optional }: About, missing: string): Reading =>
  optional ? { data: undefined } : { unclear: missing };

/** A label inside a sentence: `Enter council`, but `Enter DCS id`. */
export const inSentence = (label: string): string =>
  /^[A-Z][A-Z\d]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
