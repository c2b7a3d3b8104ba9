import type { Entry } from '../../forms/field.js';

/** A case that was chosen; with the revision at which it was looked at, once it was. */
export type Chosen = { readonly workflow: string; readonly id: string; readonly revision?: number };

/** How many cases one thing can be done to at once. */
export const MOST_CHOSEN = 100;

/** The names forms give chosen cases; those that will be left out have one of their own. */
export const CASE = '_case';
export const SKIPPED = '_skipped';

const KEY = /^([a-z\d-]{1,60})\/(\w{1,64})(?:\/(\d{1,15}))?$/;

/** The cases a form names, each once, in their order. What names none is left out. */
export const chosenIn = (form: URLSearchParams, ...names: readonly string[]): readonly Chosen[] => {
  const found = names.flatMap((name) => form.getAll(name)).flatMap(chosenOf);
  return [...new Map(found.map((chosen) => [keyOf(chosen), chosen])).values()];
};

const chosenOf = (text: string): readonly Chosen[] => {
  const [, workflow, id, revision] = KEY.exec(text) ?? [];
  if (workflow === undefined || id === undefined) return [];
  return [{ workflow, id, ...(revision === undefined ? {} : { revision: Number(revision) }) }];
};

/** `desk-loan/a1`. */
export const keyOf = ({ workflow, id }: Pick<Chosen, 'workflow' | 'id'>): string => `${workflow}/${id}`;

/** A chosen case as forms hand it on. */
export const chosenEntry = (chosen: Chosen, name = CASE): Entry => ({
  name,
  value: chosen.revision === undefined ? keyOf(chosen) : `${keyOf(chosen)}/${chosen.revision}`,
});

/** Why one thing cannot be done to so many cases; undefined when it can. */
export const wrongNumber = ({ length }: readonly Chosen[]): string | undefined => {
  if (length === 0) return 'Choose at least one case';
  return length > MOST_CHOSEN ? `Choose at most ${MOST_CHOSEN} cases` : undefined;
};
