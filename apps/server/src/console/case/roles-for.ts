import { isWithin, SYSTEM, type Workflow } from '@casewright/workflow';
import { inWords } from '../page/words.js';

/** The people's roles that a command is drawn for in a stage; in any stage where it is drawn in none from here. */
export const rolesFor = ({ commands }: Workflow, command: string, stage: string): readonly string[] => {
  const rows = (commands[command]?.rows ?? []).filter(({ from }) => from !== '*');
  const here = rows.filter(({ from }) => (from as readonly string[]).some((path) => isWithin(stage, path)));
  const roles = (here.length > 0 ? here : rows).flatMap(({ by }) => by);
  return [...new Set(roles)].filter((role) => role !== SYSTEM);
};

/** Any one of several roles: Finance, Librarian or Lead broker. */
export const anyOf = (roles: readonly string[]): string => disjunction.format(roles.map(inWords));

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' });
