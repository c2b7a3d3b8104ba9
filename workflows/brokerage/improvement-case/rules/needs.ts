import { rule } from '../definition.js';
import { isUnderNotice } from '../notice.js';

type Drafted = { readonly needs: readonly { readonly needId: string; readonly evidenceIds: readonly string[] }[] };
type Versioned = { readonly version: number };

const OF_THE_NOTICE: readonly string[] = ['improvement-notice', 'inspection'];

/** IC-R11: needs rest on recorded evidence; under a notice one of them rests on the notice or an inspection. */
export const needsRestOnEvidence = rule<Drafted>('IC-R11', ({ input: { needs }, case: recorded }) => {
  if (needs.length === 0) return { message: 'Write down at least one need.', field: 'needs' };

  const sources = new Map(recorded.evidence.map(({ evidenceId, source }) => [evidenceId, source]));
  const unfounded = needs.find(({ evidenceIds }) => !evidenceIds.some((id) => sources.has(id)));
  if (unfounded !== undefined)
    return { message: `The need ${unfounded.needId} cites no evidence that is recorded in this case.`, field: 'needs' };

  const cited = needs.flatMap(({ evidenceIds }) => evidenceIds.map((id) => sources.get(id) ?? ''));
  return (
    !isUnderNotice(recorded) ||
    cited.some((source) => OF_THE_NOTICE.includes(source)) || {
      message: 'The council is under an improvement notice: one need at least cites the notice or an inspection.',
      field: 'needs',
    }
  );
});

const latest = (what: string, version: number, current: number) =>
  version === current || {
    ...{ message: `Version ${current} of the ${what} is the latest. Look at it again.`, field: 'version' },
    subcode: 'STALE_VERSION',
  };

/** IC-R12: the council agrees the needs as they were drafted last. */
export const isTheLatestDraft = rule<Versioned>('IC-R12', ({ input: { version }, case: { needs } }) =>
  latest('needs statement', version, needs.version),
);

/** IC-R12: the council agrees the package as it was submitted last. */
export const isTheLatestPackage = rule<Versioned>('IC-R12', ({ input: { version }, case: { package: pack } }) =>
  latest('package', version, pack.version),
);
