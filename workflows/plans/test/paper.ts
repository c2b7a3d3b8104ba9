import { fold, stageOf, SYSTEM_ACTOR, type Document } from '@casewright/workflow';
import type { Past } from '@casewright/workflow/spec';
import jisp from '../jisp/index.js';
import { NOW } from './jisp.js';

const NAMES: Readonly<Record<string, string>> = {
  'council bedford': 'Bedford',
  'person dana': 'Dana Dean',
  'person cleo': 'Cleo Clark',
  'provider go-east': 'Government Office for the East of England',
  'provider tfc': 'Together for Children',
};

/** The plan on paper after a history, or why there is none. */
export const paperAfter = (history: readonly Past[], parameters: object = {}): Document | string => {
  const state = fold(
    jisp,
    history.map((event) => ({ at: NOW, by: SYSTEM_ACTOR, ...event })),
  );
  return jisp.documents['plan']!.of({
    ...{ case: state.context as object, stage: stageOf(state), id: 'bedford_2009_10' },
    settings: jisp.settings.parse(parameters),
    nameOf: (kind, id) => NAMES[`${kind} ${id}`] ?? id,
  });
};

/** Its one table. Throws where there is no plan on paper. */
export const tableAfter = (history: readonly Past[], parameters: object = {}) => {
  const paper = paperAfter(history, parameters);
  if (typeof paper === 'string') throw new Error(paper);
  return paper.tables[0]!;
};
