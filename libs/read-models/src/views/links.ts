import type { WorklistFields } from '@casewright/workflow';

/** A case and another it has to do with. */
export type LinkRow = { readonly link: string; readonly stream: string; readonly related: string };

/** The cases that an event says its case has to do with. */
export const linksOf = (stream: string, { forStream, related = [] }: WorklistFields): readonly LinkRow[] => {
  const others = forStream === undefined ? related : [...related, forStream];
  return others.map((other) => ({ link: `${stream}/${other}`, stream, related: other }));
};
