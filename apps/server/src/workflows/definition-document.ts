import { BEFORE_THE_FIRST_EVENT, schemaVersionOf, type Command, type Workflow } from '@casewright/workflow';
import { chartOfWorkflow } from './chart-of-workflow.js';
import { jsonSchemaOf } from './json-schema-of.js';

/** A workflow as the interface describes it. */
export const definitionDocument = (workflow: Workflow) => ({
  name: workflow.name,
  title: workflow.content.title,
  version: workflow.version,
  roles: rolesOf(workflow),
  states: chartOfWorkflow(workflow)
    .nodes.filter(({ id }) => id !== BEFORE_THE_FIRST_EVENT)
    .map(({ id, label, final }) => ({ path: id, title: label, final })),
  commands: Object.entries(workflow.commands).map(([name, command]) => ({
    name,
    title: workflow.content.commands[name] ?? name,
    starts: startsCase(command),
    roles: rolesDrawn(command),
    input: jsonSchemaOf(command.input),
  })),
  events: Object.entries(workflow.events).map(([name, shape]) => ({
    name,
    version: schemaVersionOf(workflow.upcasts, name),
    data: jsonSchemaOf(shape),
  })),
  timers: workflow.timers.map(({ name, set, acts, then }) => ({
    name,
    setBy: Object.keys(set),
    acts: acts ?? 'when-the-day-is-over',
    then: 'overdue' in then ? 'StageOverdue' : then.event,
  })),
  documents: Object.entries(workflow.documents).map(([name, { title }]) => ({ name, title })),
});

/** Whether a command starts a case. */
export const startsCase = ({ rows }: Command): boolean => rows.some(({ from }) => from === '*');

/** Whether a command acts on a case there is. */
export const actsOnCase = ({ rows }: Command): boolean => rows.some(({ from }) => from !== '*');

const rolesDrawn = ({ rows }: Command): readonly string[] => [...new Set(rows.flatMap(({ by }) => by))];

const rolesOf = ({ roles, commands }: Workflow): readonly string[] => [
  ...new Set([...Object.keys(roles), ...Object.values(commands).flatMap(rolesDrawn)]),
];
