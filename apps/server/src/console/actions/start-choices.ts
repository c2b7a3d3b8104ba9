import type { Registry } from '@casewright/engine';
import type { Caller } from '@casewright/workflow';
import { actingGrants } from '../../access/caller.js';

export type StartChoice = { readonly title: string; readonly about: string; readonly href: string };

/** The ways to start a case that are drawn for one of the caller's roles, workflow by workflow. */
export const startChoices = ({ all }: Registry, caller: Caller): readonly StartChoice[] => {
  const roles = new Set(actingGrants(caller).map(({ role }) => role));

  return all.flatMap(({ name: workflow, commands, content }) =>
    Object.entries(commands)
      .filter(([, { rows }]) => rows.some(({ from, by }) => from === '*' && by.some((role) => roles.has(role))))
      .map(([name]) => ({
        title: content.commands[name] ?? name,
        ...{ about: content.title, href: `/cases/start/${workflow}/${name}` },
      })),
  );
};
