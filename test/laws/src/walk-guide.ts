import { isFinal, stageOf, type LookupRequest, type State } from '@casewright/workflow';
import type { Arbitraries, History, Walk } from '@casewright/workflow/laws';
import { goldenStates, goldenSteps } from './golden-steps.js';
import { shipped, type Shipped } from './shipped.js';

/** How often a walk says something that no history has said. */
const OFF_THE_PATH = 0.1;

/**
 * Leads a walk along what golden histories recorded, as values made at random seldom pass a rule: it begins when one of
 * them began, its commands say mostly what they said, the councils they name are on the register, and the cases they
 * look up stand where cases of that kind can.
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
  const caseIn = casesInTurn();
  const casesOf = foundEveryOtherTime(caseIn);
  const answers = ({ from: source, ...asked }: LookupRequest): unknown => {
    if ('stream' in asked) return caseIn(asked.stream);
    if ('workflow' in asked) return casesOf(asked.workflow);
    if (source === 'directory') return 'kind' in asked && asked.kind === 'council' ? councils.get(asked.id) : undefined;
    return { claims: new Map(), total: 0 };
  };

  return { from, arbitraries, answers };
};

type Standings = readonly [midst: State, end: State, ...all: readonly State[]];

/** Where the longest golden history stands before it ends, and at its end; then every stage that histories come to. */
const standingsOf = ({ workflow, histories }: Shipped): Standings | undefined => {
  const [longest] = Object.entries(histories).sort(([, one], [, other]) => other.events.length - one.events.length);
  const steps = longest === undefined ? [] : goldenSteps({ workflow, histories: Object.fromEntries([longest]) });
  const [midst, end] = [steps.findLast(({ after }) => !isFinal(after))?.after, steps.at(-1)?.after];
  return midst && end && [midst, end, ...goldenStates({ workflow, histories }).values()];
};

const standings = new Map(shipped.map((each) => [each.workflow.category, standingsOf(each)]));

/** Whichever case is asked for stands in the midst of its work three times, then at its end, then elsewhere, and so on. */
const casesInTurn = () => {
  const turns = new Map<string, number>();

  return (stream: string) => {
    const category = stream.slice(0, stream.indexOf('-'));
    const known = standings.get(category);
    if (known === undefined) return undefined;

    const turn = turns.get(category) ?? 0;
    turns.set(category, turn + 1);
    const [midst, end, ...all] = known;
    const elsewhere = all[Math.floor(turn / 5) % all.length] as State;
    const state = [midst, midst, midst, end, elsewhere][turn % 5] as State;
    return { stage: stageOf(state), final: isFinal(state), data: state.context as unknown };
  };
};

/** A search finds nothing, or one case. */
const foundEveryOtherTime = (caseIn: ReturnType<typeof casesInTurn>) => {
  let turn = 0;

  return (name: string): readonly { readonly stream: string; readonly stage: string }[] => {
    const stream = `${shipped.find((each) => each.name === name)?.workflow.category ?? name}-found`;
    const found = (turn += 1) % 2 === 0 ? caseIn(stream) : undefined;
    return found === undefined ? [] : [{ stream, stage: found.stage }];
  };
};
