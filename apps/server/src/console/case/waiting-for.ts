import type { CaseRead } from './case-read.js';
import { movesFrom } from './moves-from.js';
import { anyOf, rolesFor } from './roles-for.js';
import { timersOf } from './running-timers.js';

/** What a case waits for: who can move it on, and the day on which something happens by itself. */
export type WaitingFor = { readonly who: string | undefined; readonly next: string | undefined };

/** Who can move a case on, rather than end it, and which timer acts next; nobody and none once it has ended. */
export const waitingFor = ({ definition, view }: Pick<CaseRead, 'definition' | 'view'>): WaitingFor => {
  const [next] = timersOf(definition, view);
  if (view.final) return { who: undefined, next: undefined };

  const moves = movesFrom(definition, view.stage);
  const onwards = moves.filter(({ isEnd }) => !isEnd);
  const commands = new Set((onwards.length > 0 ? onwards : moves).map(({ command }) => command));
  const roles = new Set([...commands].flatMap((command) => rolesFor(definition, command, view.stage)));

  return {
    who: roles.size === 0 ? undefined : anyOf([...roles]),
    next: next && `${next.dueInWords}: ${next.name}`,
  };
};
