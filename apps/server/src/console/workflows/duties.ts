import type { AnyRow, Workflow } from '@casewright/workflow';
import { SYSTEM } from '@casewright/workflow';
import { spoken } from '../page/spoken.js';
import { inWords } from '../page/words.js';

/** A command: who may give it, and at which stages. */
export type Duty = { readonly command: string; readonly who: string; readonly at: string };

/** What each role may do. */
export type RoleDuties = { readonly role: string; readonly commands: readonly string[] };

const list = new Intl.ListFormat('en-GB');

/** Every command of a workflow, in the order of its definition. */
export const dutiesIn = ({ commands, content }: Workflow): readonly Duty[] =>
  Object.entries(commands).map(([name, { rows }]) => ({
    command: content.commands[name] ?? spoken(name),
    who: list.format(rolesIn(rows).map(roleInWords)),
    at: list.format([...new Set(rows.flatMap(({ from }) => placesOf(from, content)))]),
  }));

/** The same by role; what only happens by itself is no one's duty. */
export const dutiesByRole = ({ commands, content }: Workflow): readonly RoleDuties[] => {
  const drawn = Object.entries(commands).map(([name, { rows }]) => ({
    command: content.commands[name] ?? spoken(name),
    roles: rolesIn(rows),
  }));
  const roles = [...new Set(drawn.flatMap((each) => each.roles))].filter((role) => role !== SYSTEM).sort();
  return roles.map((role) => ({
    role: inWords(role),
    commands: drawn.filter((each) => each.roles.includes(role)).map(({ command }) => command),
  }));
};

const rolesIn = (rows: readonly AnyRow[]): readonly string[] => [...new Set(rows.flatMap(({ by }) => by))];

const roleInWords = (role: string): string => (role === SYSTEM ? 'Casewright, by itself' : inWords(role));

const placesOf = (from: AnyRow['from'], { stages }: Workflow['content']): readonly string[] =>
  from === '*' ? ['To start a case'] : from.map((stage) => stages[stage] ?? spoken(stage.split('.').at(-1) ?? stage));
