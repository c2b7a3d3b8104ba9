import type { Registry } from '@casewright/engine';
import { eventCatalogue, type CatalogueEntry } from '@casewright/subscriptions';
import { schemas } from './schemas.js';

const ref = (path: string): object => ({ $ref: `#/${path}` });

/** What other services can follow, as an AsyncAPI 3.0 document, generated from the definitions of the workflows there are. */
export const asyncApiDocument = (registry: Registry, publicUrl: string) => {
  const catalogue = eventCatalogue(registry);
  const all = Object.fromEntries(catalogue.map(({ name }) => [name, ref(`components/messages/${name}`)]));
  const { host, protocol } = new URL(publicUrl);

  return {
    asyncapi: '3.0.0',
    id: 'urn:casewright:events',
    defaultContentType: 'application/cloudevents+json',
    info: {
      ...{ title: 'Casewright events', version: '1' },
      description:
        'Events of cases as CloudEvents, without private texts. At least once, in order within a case: drop an id you have seen.',
      license: { name: 'MIT' },
    },
    servers: { casewright: { host, protocol: protocol.replace(':', ''), security: [ref(BEARER)] } },
    channels: {
      feed: {
        ...{ address: '/api/v1/events/stream', title: 'Feed', messages: all },
        description: 'Server-Sent Events; the id of each is its position, and Last-Event-ID goes on after it.',
      },
      webhook: {
        ...{ address: null, title: 'Webhook', messages: all },
        description: 'A POST to the address that was subscribed, signed as Standard Webhooks has it.',
      },
    },
    operations: {
      followFeed: { action: 'send', channel: ref('channels/feed'), summary: 'Bring each event to whoever follows' },
      callWebhook: { action: 'send', channel: ref('channels/webhook'), summary: 'Bring each event to a receiver' },
    },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
      messages: Object.fromEntries(catalogue.map((entry) => [entry.name, messageOf(entry)])),
      schemas: Object.fromEntries([
        ['CloudEvent', schemas.CloudEvent],
        ...catalogue.map(({ name, schema }) => [name, schema] as const),
      ]) as Readonly<Record<string, object>>,
    },
  };
};

const BEARER = 'components/securitySchemes/bearer';

const messageOf = ({ name, type, event, title }: CatalogueEntry) => ({
  name: type,
  title: event,
  summary: title,
  contentType: 'application/cloudevents+json',
  payload: {
    allOf: [
      ref('components/schemas/CloudEvent'),
      { type: 'object', properties: { type: { const: type }, data: ref(`components/schemas/${name}`) } },
    ],
  },
});
