import { BEFORE_THE_FIRST_EVENT, isWithin, SYSTEM, type Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from '../../workflows/chart-of-workflow.js';

/** By stage, the roles whose turn it is there. */
export type AwaitedRoles = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Workflow, AwaitedRoles>();

/**
 * Whose turn it is at each stage that does not end a case: theirs who can lead it on from there by a command that is
 * drawn for that stage alone; where there is none, theirs who can lead it on without ending it.
 */
export const awaitedRoles = (workflow: Workflow): AwaitedRoles => {
  const roles = known.get(workflow) ?? rolesByStage(workflow);
  known.set(workflow, roles);
  return roles;
};

type Move = { readonly by: readonly string[]; readonly isForItAlone: boolean; readonly isEnd: boolean };

const rolesByStage = (workflow: Workflow): AwaitedRoles => {
  const { nodes, edges } = chartOfWorkflow(workflow);
  const finals = new Set(nodes.filter(({ final }) => final).map(({ id }) => id));
  const stages = nodes
    .filter(({ id, leaf, final }) => leaf && !final && id !== BEFORE_THE_FIRST_EVENT)
    .map(({ id }) => id);

  const movesFrom = (stage: string): readonly Move[] =>
    Object.values(workflow.commands).flatMap((command) => {
      const rowsAt = (place: string) =>
        command.rows.filter(({ from }) => from !== '*' && from.some((path) => isWithin(place, path)));
      const rows = rowsAt(stage);
      const emitted = new Set(rows.flatMap(({ emits }) => emits));
      const led = edges.filter(({ from, events }) => from === stage && events.some((event) => emitted.has(event)));
      if (led.length === 0) return [];
      return {
        by: rows.flatMap(({ by }) => by),
        isForItAlone: stages.filter((each) => rowsAt(each).length > 0).length === 1,
        isEnd: led.every(({ to }) => finals.has(to)),
      };
    });

  return new Map(stages.map((stage) => [stage, awaitedBy(movesFrom(stage))]));
};

const awaitedBy = (moves: readonly Move[]): readonly string[] => {
  const own = moves.filter(({ isForItAlone }) => isForItAlone);
  const leading = own.length > 0 ? own : moves.filter(({ isEnd }) => !isEnd);
  return [...new Set(leading.flatMap(({ by }) => by))].filter((role) => role !== SYSTEM);
};
