import type { Query } from '../../http/query-params.js';

/** What is wrong with an answer in a form, and in which field. */
export type FormError = { readonly field: string; readonly text: string };

/** Errors as the summary above a form lists them, and by field. */
export const errorsOf = (errors: readonly FormError[]) => ({
  errors: errors.map(({ field, text }) => ({ href: `#${field}`, text })),
  error: Object.fromEntries(errors.map(({ field, text }) => [field, { text }])),
});

/** What was typed into a field of a form that is sent in the address; the first where there are several. */
export const typedIn = (query: Query, name: string): string => [query[name] ?? ''].flat()[0]?.trim() ?? '';
