import type { Registry } from '@casewright/engine';
import { schemaVersionOf } from '@casewright/workflow';
import { z } from 'zod';
import { cloudEventType, schemaName } from './cloud-event.js';
import { publicSchema, type JsonSchema } from './public-schema.js';
import { TEST_SCHEMA } from './send-test.js';

/** One kind of event that a subscriber can meet. */
export type CatalogueEntry = {
  /** The name of its schema. */
  readonly name: string;
  readonly workflow: string;
  readonly title: string;
  readonly event: string;
  /** The type of its CloudEvent. */
  readonly type: string;
  /** What its data looks like in the public copy. */
  readonly schema: JsonSchema;
};

const testEntry: CatalogueEntry = {
  ...{ name: TEST_SCHEMA, workflow: 'webhook', title: 'Webhooks', event: 'Tested', type: cloudEventType(TEST_SCHEMA) },
  schema: publicSchema(z.object({ webhook: z.string() }), []),
};

/** Every kind of event there is, by workflow and in the order the workflow lists them; the test of webhooks last. */
export const eventCatalogue = (registry: Registry): readonly CatalogueEntry[] => [
  ...registry.all.flatMap(({ name: workflow, content, events, upcasts, privateTexts }) =>
    Object.entries(events).map(([event, shape]): CatalogueEntry => {
      const name = schemaName(workflow, event, schemaVersionOf(upcasts, event));
      const schema = publicSchema(shape, privateTexts.events[event] ?? []);
      return { name, workflow, title: content.title, event, type: cloudEventType(name), schema };
    }),
  ),
  testEntry,
];
