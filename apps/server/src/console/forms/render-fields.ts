import type { Issue } from '@casewright/workflow';
import type { Answers } from './answers.js';
import type { Control } from './control.js';

/** One line of the summary of errors; without a link where no field is to blame. */
export type ErrorLine = { readonly text: string; readonly href?: string };

/** The fields of a form with its answers, each with what is wrong with it, and a summary of all of that. */
export const renderFields = (
  { places, controls }: Answers,
  issues: readonly Issue[] = [],
): { readonly controls: readonly Control[]; readonly errors: readonly ErrorLine[] } => {
  const known = new Map(places.map((place, order) => [place.path, { ...place, order }]));
  const found = issues
    .map(({ field, message }) => ({ message, place: known.get(nearest(field, known)) }))
    .sort((a, b) => (a.place?.order ?? -1) - (b.place?.order ?? -1));
  const byPath = new Map(
    found.flatMap(({ message, place }) => (place === undefined ? [] : [[place.path, message] as const])).reverse(),
  );

  return {
    controls: controls(byPath),
    errors: found.map(({ message, place }) => ({ text: message, ...(place && { href: `#${place.target}` }) })),
  };
};

/** The field itself, or the first above it that the form has. */
const nearest = (field: string, known: ReadonlyMap<string, unknown>): string =>
  field === '' || known.has(field) ? field : nearest(field.split('.').slice(0, -1).join('.'), known);
