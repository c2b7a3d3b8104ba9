import type { CasesBehind } from '@casewright/read-models';

/** A way to the cases that something counts. */
export type CasesLink = {
  /** `Cases of this region and stage`. */
  readonly text: string;
  readonly href: string;
};

const SAID = ['stage', 'region', 'council', 'broker'] as const;

const conjunction = new Intl.ListFormat('en-GB');

/** The worklist with these filters; its text says which cases they leave. */
export const casesLink = (filters: CasesBehind): CasesLink => {
  const given = Object.entries(filters).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as const],
  );
  const said = SAID.filter((name) => given.some(([filter]) => filter === name));
  return {
    text: said.length === 0 ? 'Cases' : `Cases of this ${conjunction.format(said)}`,
    href: `/cases?${new URLSearchParams(Object.fromEntries(given)).toString()}`,
  };
};
