/** What a dialogue may start from, in the first plan year (2009-10) and in later ones; some are there every year. */
const SOURCES = [
  { id: 'apa', phase: 'first', always: true },
  { id: 'jar', phase: 'first', always: false },
  { id: 'inspection', phase: 'first', always: false },
  { id: 'ns-early-years', phase: 'first', always: true },
  { id: 'ns-education', phase: 'first', always: true },
  { id: 'laa-review', phase: 'first', always: true },
  { id: 'workforce-self-assessment', phase: 'first', always: true },
  { id: 'caa-annual', phase: 'later', always: true },
  { id: 'caa-interim', phase: 'later', always: false },
  { id: 'programmed-inspection', phase: 'later', always: false },
  { id: 'triggered-inspection', phase: 'later', always: false },
] as const;

export type EvidenceSource = (typeof SOURCES)[number]['id'];

export const EVIDENCE_SOURCE_IDS = SOURCES.map(({ id }) => id);

const FIRST_YEAR = '2009-10';

const ofYear = (planYear: string) =>
  SOURCES.filter(({ phase }) => phase === (planYear === FIRST_YEAR ? 'first' : 'later'));

/** The sources a plan of this year may start from. */
export const sourcesOfYear = (planYear: string): readonly string[] => ofYear(planYear).map(({ id }) => id);

/** Those there always are, and of which this evidence shows none. */
export const missingSources = (
  planYear: string,
  evidence: readonly { readonly source: EvidenceSource }[],
): readonly EvidenceSource[] =>
  ofYear(planYear)
    .filter(({ id, always }) => always && evidence.every(({ source }) => source !== id))
    .map(({ id }) => id);
