import { knownCommands, type Caller, type Command, type Workflow } from '@casewright/workflow';
import { actingGrants } from '../../../access/caller.js';
import { jsonSchemaOf } from '../../../workflows/json-schema-of.js';

/** The commands that some role of the caller is drawn for in each of these workflows, and that ask the same in all. */
export const sharedCommands = (workflows: readonly Workflow[], caller: Caller): readonly string[] => {
  const acting = { ...caller, grants: actingGrants(caller) };
  const [first, ...others] = [...new Set(workflows)];
  if (first === undefined) return [];

  return knownCommands(first, acting).filter((name) =>
    others.every((other) => knownCommands(other, acting).includes(name) && asksTheSame(name, first, other)),
  );
};

const asksTheSame = (name: string, one: Workflow, other: Workflow): boolean =>
  schemaOf(one.commands[name] as Command) === schemaOf(other.commands[name] as Command);

const schemaOf = ({ input }: Command): string => JSON.stringify(jsonSchemaOf(input));
