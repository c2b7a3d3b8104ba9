import type { Workflow } from '@casewright/workflow';
import { actsOnCase, startsCase } from '../workflows/definition-document.js';
import { operation, ref } from './operation.js';
import { COMMAND_HEADERS } from './parameters.js';

/** The routes of one workflow, with the input of each of its commands. */
export const workflowPaths = (workflow: Workflow): Readonly<Record<string, object>> => {
  const { name, content, commands } = workflow;
  const titleOf = (command: string): string => content.commands[command] ?? command;
  const starting = Object.keys(commands).filter((command) => startsCase(commands[command]!));
  const acting = Object.keys(commands).filter((command) => actsOnCase(commands[command]!));

  const start = operation({
    id: `${workflow.category}.start`,
    summary: `Start: ${content.title}`,
    tag: content.title,
    parameters: COMMAND_HEADERS,
    body: { oneOf: starting.map((command) => startBody(command, inputName(name, command))) },
    status: 201,
    answer: { schema: ref('Case') },
  });

  const act = (command: string) =>
    operation({
      id: `${workflow.category}.${command}`,
      summary: titleOf(command),
      tag: content.title,
      parameters: ['id', ...COMMAND_HEADERS],
      body: ref(inputName(name, command)),
      answer: { schema: ref('Case') },
    });

  return {
    [`/api/v1/cases/${name}`]: { post: start },
    ...Object.fromEntries(
      acting.map((command) => [`/api/v1/cases/${name}/{id}/commands/${command}`, { post: act(command) }]),
    ),
  };
};

/** The name of a command's input among the schemas of all workflows. */
export const inputName = (workflow: string, command: string): string => `${workflow}.${command}`;

const startBody = (command: string, input: string): object => ({
  type: 'object',
  required: ['command', 'data'],
  properties: {
    command: { const: command },
    id: { type: 'string', pattern: '^[A-Za-z0-9_]{1,64}$' },
    data: ref(input),
  },
  additionalProperties: false,
});
