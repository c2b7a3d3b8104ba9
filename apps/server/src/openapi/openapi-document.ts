import type { Registry } from '@casewright/engine';
import { schemaVersionOf, type Workflow } from '@casewright/workflow';
import { schemaName } from '@casewright/subscriptions';
import { jsonSchemaOf } from '../workflows/json-schema-of.js';
import { genericPaths } from './generic-paths.js';
import { parameters } from './parameters.js';
import { schemas } from './schemas.js';
import { inputName, workflowPaths } from './workflow-paths.js';

/** The interface as an OpenAPI 3.1 document, generated from the definitions of the workflows there are. */
export const openApiDocument = ({ all }: Registry) => ({
  openapi: '3.1.0',
  info: { title: 'Casewright', version: '1', description: 'Casework of sector-led improvement, event by event.' },
  servers: [{ url: '/' }],
  security: [{ bearer: [] }],
  paths: Object.assign({}, genericPaths, ...all.map(workflowPaths)) as Readonly<Record<string, object>>,
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    parameters,
    schemas: { ...schemas, ...Object.fromEntries(all.flatMap(schemasOf)) },
  },
});

const schemasOf = ({ name, commands, events, upcasts }: Workflow): readonly (readonly [string, object])[] => [
  ...Object.entries(commands).map(([command, { input }]) => [inputName(name, command), jsonSchemaOf(input)] as const),
  ...Object.entries(events).map(
    ([event, shape]) => [schemaName(name, event, schemaVersionOf(upcasts, event)), jsonSchemaOf(shape)] as const,
  ),
];
