import { isRefusal, parseInput, type Caller, type Command, type Issue, type Workflow } from '@casewright/workflow';
import { invalid } from '../../../http/problem.js';
import type { Tools } from '../../actions/tools.js';
import type { Answers } from '../../forms/answers.js';
import type { Field } from '../../forms/field.js';
import { fieldsOf } from '../../forms/fields-of.js';
import { surroundingsOf } from '../../forms/surroundings-of.js';
import { sharedCommands } from './shared-commands.js';

/** One thing that somebody is about to do to several cases. */
export type BulkTask = {
  readonly caller: Caller;
  readonly correlationId: string;
  /** The list the cases were chosen from. */
  readonly list: string;
  /** Of the first case; the command asks the same in those of the others. */
  readonly workflow: Workflow;
  readonly name: string;
  readonly command: Command;
  readonly title: string;
  readonly fields: readonly Field[];
};

type Wanted = Pick<BulkTask, 'caller' | 'correlationId' | 'list' | 'name'> & {
  readonly workflows: readonly Workflow[];
};

/** The command that is to be given to cases of these workflows. Throws a problem for one that cannot be. */
export const bulkTask = async ({ queries }: Tools, { workflows, ...wanted }: Wanted): Promise<BulkTask> => {
  const [workflow] = workflows;
  const { name, caller } = wanted;
  const command = workflow?.commands[name];
  if (workflow === undefined || command === undefined || !sharedCommands(workflows, caller).includes(name))
    throw invalid('_command', 'Choose something that your role does in all of these workflows');

  const around = await surroundingsOf(queries, { workflow, command, caller, recorded: {} });
  const title = workflow.content.commands[name] ?? name;
  return { ...wanted, workflow, command, title, fields: fieldsOf(command, around) };
};

/** What the form finds wrong, and what else the command's schema does. */
export const issuesIn = ({ workflow, name }: BulkTask, { data, issues }: Answers): readonly Issue[] => {
  if (issues.length > 0) return issues;
  const parsed = parseInput(workflow, name, data);
  return isRefusal(parsed) ? (parsed.issues ?? []) : [];
};
