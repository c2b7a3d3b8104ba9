import { remembering, type Recorded } from '@casewright/workflow';
import type { z } from 'zod';
import { byRank, normalised } from './common-priorities.js';
import type { events } from './events.js';

export type AnalysisEvent = Recorded<typeof events>;

type Data<T extends keyof typeof events> = Readonly<z.output<(typeof events)[T]>>;

/** What may become a priority of the region: an indicator, or a theme where it has none. */
export type Candidate = Pick<Data<'RegionalCandidateAdded'>, 'key' | 'source' | 'days' | 'pence'> & {
  readonly niCode?: string;
  readonly theme?: string;
  readonly councils: readonly string[];
};

export type Programme = Data<'CrossAuthorityProgrammeDeveloped'> & {
  readonly started: boolean;
  readonly findings: readonly string[];
};

/** What is remembered of a year of regional priorities, from the plans it rests on to the programmes. */
export type Analysis = Data<'RegionalAnalysisStarted'> & {
  /** In order of rank. */
  readonly candidates: readonly Candidate[];
  readonly meetingId?: string;
  readonly presentedById?: string;
  /** Keys of the candidates that the Forum agreed on. */
  readonly agreed: readonly string[];
  readonly contributions: readonly Data<'RegionalContributionOffered'>[];
  readonly programmes: readonly Programme[];
  /** Every council that has been named. */
  readonly councilIds: readonly string[];
};

const NOTHING_YET: Partial<Analysis> = {
  ...{ candidates: [], agreed: [], contributions: [], programmes: [], councilIds: [] },
};

/** An analysis before it is started; nothing reads the rest of it then. */
export const NOT_YET_STARTED = NOTHING_YET as Analysis;

/** Whether two keys are the same, however they are written. */
export const isSameKey = (one: string, other: string): boolean => normalised(one) === normalised(other);

export const candidateOf = ({ candidates }: Analysis, key: string): Candidate | undefined =>
  candidates.find((candidate) => isSameKey(candidate.key, key));

export const programmeOf = ({ programmes }: Analysis, programmeId: string): Programme | undefined =>
  programmes.find((programme) => programme.programmeId === programmeId);

const { on } = remembering<Analysis, AnalysisEvent>();

const candidateFrom = ({ key, niCode, councilIds, ...rest }: Data<'RegionalCandidateAdded'>): Candidate => ({
  ...{ key, source: rest.source, councils: councilIds, days: rest.days, pence: rest.pence },
  ...(niCode === undefined ? { theme: key } : { niCode }),
});

const inOrderOfRank = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.toSorted((one, other) =>
    byRank({ ...one, councilIds: one.councils }, { ...other, councilIds: other.councils }),
  );

const naming = ({ councilIds }: Analysis, more: readonly string[]) => ({
  councilIds: [...new Set([...councilIds, ...more])],
});

const withProgramme = (
  { programmes }: Analysis,
  programmeId: string,
  change: (programme: Programme) => Partial<Programme>,
) => ({
  programmes: programmes.map((each) => (each.programmeId === programmeId ? { ...each, ...change(each) } : each)),
});

/** What each event adds to the memory of an analysis. */
export const memory = {
  start: on('RegionalAnalysisStarted', ({ data }) => data),
  add: on('RegionalCandidateAdded', ({ data }, analysis) => ({
    candidates: inOrderOfRank([
      ...analysis.candidates.filter(({ key }) => !isSameKey(key, data.key)),
      candidateFrom(data),
    ]),
    inputJispIds: data.inputJispIds,
    ...naming(analysis, data.councilIds),
  })),
  present: on('RegionalFindingsPresented', ({ data, by }) => ({ ...data, presentedById: by.personId })),
  takeBack: on('RegionalAnalysisReturned', () => ({})),
  agree: on('RegionalPrioritiesAgreed', ({ data: { keys } }, analysis) => ({
    agreed: [...new Set(keys.map((key) => candidateOf(analysis, key)?.key ?? key))],
  })),
  contribute: on('RegionalContributionOffered', ({ data }, analysis) => ({
    contributions: [...analysis.contributions, data],
    ...naming(analysis, [data.councilId]),
  })),
  develop: on('CrossAuthorityProgrammeDeveloped', ({ data }, analysis) => ({
    programmes: [...analysis.programmes, { ...data, started: false, findings: [] }],
    ...naming(analysis, data.councilIds),
  })),
  begin: on('CrossAuthorityProgrammeStarted', ({ data: { programmeId } }, analysis) =>
    withProgramme(analysis, programmeId, () => ({ started: true })),
  ),
  review: on('CrossAuthorityProgrammeReviewed', ({ data: { programmeId, findings } }, analysis) =>
    withProgramme(analysis, programmeId, (programme) => ({ findings: [...programme.findings, findings] })),
  ),
};
