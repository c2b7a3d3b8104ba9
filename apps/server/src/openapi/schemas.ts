import { webhookSchemas } from './webhook-schemas.js';

const text = { type: 'string' };
const wholeNumber = { type: 'integer', minimum: 0 };
const instant = { type: 'string', format: 'date-time' };
const anything = { type: 'object' };

const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

const list = (items: object) => ({ type: 'array', items });

const event = object({
  id: { type: 'string', format: 'uuid' },
  ...{ type: text, data: anything, stream: text, revision: wholeNumber, position: text },
  meta: object(
    {
      ...{ occurredAt: instant, recordedAt: instant, commandId: text, commandHash: text, correlationId: text },
      actor: object({ personId: text, role: text, orgId: text, onBehalfOf: text }, ['orgId', 'onBehalfOf']),
      ...{ causationId: text, schemaVersion: wholeNumber, definitionVersion: wholeNumber, stage: text, hash: text },
    },
    ['definitionVersion'],
  ),
});

const offer = object({ name: text, allowed: { type: 'boolean' }, code: text, ruleId: text, reason: text }, [
  ...['code', 'ruleId', 'reason'],
]);

const timer = object({ name: text, due: { type: 'string', format: 'date' }, then: text });

const problem = object(
  {
    ...{ type: text, title: text, status: wholeNumber, detail: text, instance: text, code: text },
    ...{ ruleId: text, subcode: text, reference: text },
    errors: list(object({ field: text, message: text })),
    allowedCommands: list(text),
  },
  ['ruleId', 'subcode', 'reference', 'errors', 'allowedCommands'],
);

const cloudEvent = object({
  specversion: { const: '1.0' },
  ...{ id: text, source: text, type: text, subject: text, time: instant, datacontenttype: text, dataschema: text },
  ...{ sequence: text, revision: wholeNumber, stage: text, correlationid: text, causationid: text, data: anything },
});

const refusal = object(
  {
    ...{ commandId: text, type: text, stream: text, code: text, ruleId: text, at: instant },
    actor: object({ personId: text, role: text }),
  },
  ['ruleId'],
);

const textOrNull = { type: ['string', 'null'] };
const day = { type: ['string', 'null'], format: 'date' };

const listedCase = object({
  ...{ workflow: text, id: text, stream: text, title: text, revision: wholeNumber },
  ...{ stage: text, stageTitle: text, stageSince: instant, final: { type: 'boolean' } },
  ...{ councilId: textOrNull, regionId: textOrNull, ownerId: textOrNull, brokerId: textOrNull },
  ...{ due: day, overdue: { type: 'boolean' }, overdueSince: day, startedAt: instant, updatedAt: instant },
  nextDue: { oneOf: [timer, { type: 'null' }] },
});

const pendingReaction = object({
  ...{ reaction: text, sourceStream: text, targetStream: text, code: text, message: text, at: instant },
});

/** The schemas that do not depend on the workflows there are. */
export const schemas = {
  Case: object({
    ...{ workflow: text, id: text, stream: text, version: wholeNumber, revision: wholeNumber, stage: text },
    state: { description: 'The value of the statechart', type: ['string', 'object'] },
    final: { type: 'boolean' },
    data: anything,
    timers: list(timer),
    commands: list(offer),
    events: list({ $ref: '#/components/schemas/Event' }),
  }),
  Event: event,
  CloudEvent: cloudEvent,
  ...webhookSchemas,
  Problem: problem,
  Refusal: refusal,
  Worklist: object({ position: text, cases: list(listedCase), next: text }, ['next']),
  Task: object({
    ...{ title: text, role: text, workflow: text, stream: text },
    ...{ councilId: textOrNull, regionId: textOrNull, since: instant },
  }),
  Related: object({ position: text, related: list(listedCase), pending: list(pendingReaction) }),
  Dashboards: object({ dashboards: list(object({ id: text, title: text, definition: text })) }),
  Dashboard: object({
    ...{ id: text, title: text, definition: text, asAt: text, position: text, figures: anything },
    rows: list(anything),
  }),
  Document: object({
    ...{ workflow: text, id: text, revision: wholeNumber, name: text, title: text },
    header: list(object({ label: text, value: text })),
    tables: list(object({ caption: text, columns: list(text), rows: list(list(text)) })),
  }),
  SavedView: object({ name: text, query: text }),
  Definition: object({
    ...{ name: text, title: text, version: wholeNumber, roles: list(text) },
    states: list(object({ path: text, title: text, final: { type: 'boolean' } })),
    commands: list(
      object({ name: text, title: text, starts: { type: 'boolean' }, roles: list(text), input: anything }),
    ),
    events: list(object({ name: text, version: wholeNumber, data: anything })),
    timers: list(object({ name: text, setBy: list(text), acts: text, then: text })),
    documents: list(object({ name: text, title: text })),
  }),
};
