import type { LookupRequest } from '@casewright/workflow';
import type { Arbitraries, History, Walk } from '@casewright/workflow/laws';

/** How often a walk says something that no history has said. */
const OFF_THE_PATH = 0.1;

/**
 * Leads a walk along what golden histories recorded, as values made at random seldom pass a rule: it begins when one of
 * them began, its commands say mostly what they said, and the councils they name are on the register.
 */
export const guidedBy = (
  histories: Readonly<Record<string, History>>,
): Pick<Walk, 'from' | 'arbitraries' | 'answers'> => {
  const recorded = Object.values(histories).flatMap(({ events }) => events.map(({ data }) => data));
  const [from = ''] = Object.values(histories).map(({ events }) => events[0]?.at ?? '');
  const said = new Map<string, unknown[]>();
  for (const [field, value] of recorded.flatMap((data) => Object.entries(data)))
    said.set(field, [...(said.get(field) ?? []), value]);

  const arbitraries: Arbitraries = Object.fromEntries(
    [...said].map(([field, values]) => [
      field,
      (random) => (random() < OFF_THE_PATH ? undefined : values[Math.floor(random() * values.length)]),
    ]),
  );

  const councils = new Map(recorded.map(({ councilId, regionId }) => [councilId, { id: councilId, regionId }]));
  const answers = ({ from: source, ...asked }: LookupRequest): unknown => {
    if (source === 'directory') return 'kind' in asked && asked.kind === 'council' ? councils.get(asked.id) : undefined;
    return { stream: undefined, ledger: { claims: new Map(), total: 0 }, index: [] }[source];
  };

  return { from, arbitraries, answers };
};
