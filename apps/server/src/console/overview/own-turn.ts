import type { Registry } from '@casewright/engine';
import type { Tally } from '@casewright/read-models';
import { awaitedRoles } from '../workflows/awaited-roles.js';

/** Cases at a stage at which it is somebody's turn. */
export type OwnTurn = {
  readonly workflow: string;
  readonly stage: string;
  readonly cases: number;
  readonly href: string;
};

/** Of the cases somebody may read, those at a stage at which one of their roles is awaited. */
export const ownTurn = (
  { named }: Pick<Registry, 'named'>,
  roles: readonly string[],
  tallies: readonly Tally<'workflow' | 'stage'>[],
): readonly OwnTurn[] =>
  tallies.flatMap(({ workflow, stage, cases }) => {
    const definition = named(workflow);
    if (definition === undefined || !(awaitedRoles(definition).get(stage) ?? []).some((role) => roles.includes(role)))
      return [];

    const { title, stages } = definition.content;
    const filter = new URLSearchParams({ workflow, stage });
    return { workflow: title, stage: stages[stage] ?? stage, cases, href: `/cases?${filter.toString()}` };
  });
