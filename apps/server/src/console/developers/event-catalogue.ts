import { cloudEvent, publicSchema, schemaName } from '@casewright/subscriptions';
import { caseStream, schemaVersionOf, type Workflow } from '@casewright/workflow';
import { happening } from '../page/happening.js';
import { exampleOf } from './example-of.js';

/** An event of a workflow as whoever subscribes gets it. */
export type CatalogueEntry = {
  readonly name: string;
  readonly meaning: string;
  /** Of its CloudEvent. */
  readonly type: string;
  /** Of its data, as JSON. */
  readonly schema: string;
  /** A CloudEvent, as JSON. */
  readonly example: string;
  /** Texts that are left out of the feed. */
  readonly leftOut: readonly string[];
};

/** The events of a workflow, in the order of its definition. `publicUrl` is where their schemas can be read. */
export const eventCatalogue = (workflow: Workflow, publicUrl: string): readonly CatalogueEntry[] =>
  Object.entries(workflow.events).map(([name, shape]) => {
    const leftOut = workflow.privateTexts.events[name] ?? [];
    const schema = publicSchema(shape, leftOut);
    return {
      ...{ name, meaning: happening(workflow, name), schema: inLines(schema) },
      type: `casewright.${schemaName(workflow.name, name, schemaVersionOf(workflow.upcasts, name))}`,
      example: inLines(cloudEvent(workflow, recorded(workflow, name, exampleOf(schema)), publicUrl)),
      leftOut,
    };
  });

const inLines = (value: object): string => JSON.stringify(value, null, 2);

const AT = '2012-01-09T10:00:00.000Z';
const ID = '00000000-0000-4000-8000-000000000001';

/** As the log would hold it. */
const recorded = (workflow: Workflow, type: string, data: unknown) => ({
  ...{ id: ID, type, stream: caseStream(workflow, 'example'), revision: 0, position: 1, hash: '' },
  data: JSON.stringify(data),
  meta: JSON.stringify({
    ...{ occurredAt: AT, recordedAt: AT, schemaVersion: schemaVersionOf(workflow.upcasts, type) },
    ...{ stage: Object.keys(workflow.content.stages)[0], $correlationId: ID, $causationId: ID },
  }),
});
